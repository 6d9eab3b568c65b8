using System.Globalization;
using System.Text.Json;
using Union.Search.Index.Queries;
using Union.Search.Index.Ranking;
using Union.Search.Index.Ranking.Questions;
using Union.Search.Index.Storage;
using Union.Search.Live;

namespace Union.Search.Quality.Training;

/// <summary>
/// rank-train &lt;judgements.jsonl&gt; --tenant &lt;name&gt; [--out &lt;weights.json&gt;] [--without &lt;measures&gt;]: learns the weights of
/// questions. It learns from parts of the list and tests on the others first, so that its figures are those of questions never seen.
/// </summary>
internal sealed class RankTrainVerb(TenantRegistry tenants, IndexSources sources, AppDataFolder appData) : IHostVerb
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public string Name => "rank-train";

    public string Help => "rank-train <评判文件.jsonl> --tenant <站点> [--out <权重.json>] [--without <特征,…>]  从评判过的问题学习排序权重";

    public async Task<int> RunAsync(VerbArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Positional is not [var path] || arguments.Option("tenant") is not { } name)
        {
            await output.WriteLineAsync("用法：" + Help);
            return 2;
        }
        if (!File.Exists(path) || tenants.Find(name) is not { } tenant)
        {
            await output.WriteLineAsync(File.Exists(path) ? $"没有站点 {name}。" : $"没有文件 {path}。");
            return 1;
        }
        var unused = (arguments.Option("without") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Feature>).ToHashSet();
        var questions = await MeasureAsync(tenant, [.. Judgement.Read(path)], cancellationToken);
        foreach (var parts in (int[])[2, 5])
            await output.WriteLineAsync($"分 {parts} 份，每份由其余各份学习：{Figures(questions, Crossed(questions, parts, unused))}");
        var learned = QuestionTrainer.Learn(questions, unused);
        await output.WriteLineAsync($"全部学习：{Figures(questions, [.. questions.Select(_ => new QuestionWeights(learned))])}");
        if (arguments.Option("out") is { } file)
            await File.WriteAllTextAsync(
                file,
                JsonSerializer.Serialize(learned.ToDictionary(pair => pair.Key.ToString(), pair => Math.Round(pair.Value, 4)), Readable) + "\n",
                cancellationToken
            );
        return 0;
    }

    // For each question the weights learned without it and those of its part.
    private static QuestionWeights[] Crossed(List<TrainingQuestion> questions, int parts, IReadOnlySet<Feature> unused)
    {
        var learned = Enumerable
            .Range(0, parts)
            .Select(part => new QuestionWeights(QuestionTrainer.Learn([.. questions.Where((_, i) => i % parts != part)], unused)))
            .ToList();
        return [.. questions.Select((_, i) => learned[i % parts])];
    }

    private async Task<List<TrainingQuestion>> MeasureAsync(
        TenantInfo tenant,
        IReadOnlyList<Judgement> judgements,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(appData.Folder("search"), $"rank-train.{Guid.CreateVersion7():N}.db");
        try
        {
            using (var file = IndexFile.Create(path))
            {
                await sources.WriteAllAsync(tenant.Id, file, _ => { }, cancellationToken);
                file.Complete();
            }
            using var index = IndexFile.Open(path);
            return [.. judgements.Select(judgement => Measure(index, judgement, cancellationToken))];
        }
        finally
        {
            IndexFile.Delete(path);
        }
    }

    private static TrainingQuestion Measure(IndexFile index, Judgement judgement, CancellationToken cancellationToken) =>
        index.Read(reader =>
        {
            var request = new SearchRequest(judgement.Question, access => access.Audience == Audience.Public) { Level = SearchLevel.Passage };
            using var run = new SearchRun(index, reader, RankProfile.Default, request, cancellationToken);
            var candidates = run.Measure();
            return new TrainingQuestion(judgement.Relevant.Count, candidates, [.. candidates.Select(Answers)]);

            bool Answers(Candidate candidate)
            {
                using var command = reader.Connection.Command(
                    "SELECT p.label, d.source FROM passage p JOIN document d ON d.id = p.document WHERE p.id = @id",
                    ("@id", candidate.Passage)
                );
                using var row = command.ExecuteReader();
                return row.Read()
                    && row.Text(1) is { } source
                    && judgement.Relevant.Any(article =>
                        article.Article == row.GetString(0) && article.Path.EndsWith(source, StringComparison.Ordinal)
                    );
            }
        });

    private static string Figures(IReadOnlyList<TrainingQuestion> questions, QuestionWeights[] weights)
    {
        double ndcg = 0,
            recall = 0;
        foreach (var (i, question) in questions.Index())
        {
            var places = Enumerable
                .Range(0, question.Candidates.Count)
                .OrderByDescending(candidate => weights[i].Sum(question.Candidates[candidate]))
                .Select((candidate, place) => (question.Answers[candidate], place))
                .Where(item => item.Item1)
                .Select(item => item.place)
                .ToList();
            var ideal = Enumerable.Range(0, Math.Min(10, question.Relevant)).Sum(place => 1 / Math.Log2(place + 2));
            ndcg += places.Where(place => place < 10).Sum(place => 1 / Math.Log2(place + 2)) / ideal;
            recall += (double)places.Count(place => place < 100) / question.Relevant;
        }
        var count = Math.Max(1, questions.Count);
        return string.Create(CultureInfo.InvariantCulture, $"{questions.Count} 问 nDCG@10 {ndcg / count:0.000} Recall@100 {recall / count:0.000}");
    }
}
