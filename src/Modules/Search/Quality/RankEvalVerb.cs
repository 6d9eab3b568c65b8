using System.Globalization;
using Union.Search.Index;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;
using Union.Search.Live;

namespace Union.Search.Quality;

/// <summary>rank-eval &lt;judgements.jsonl&gt; --tenant &lt;name&gt;: the ranking's figures on a list of judged questions.</summary>
internal sealed class RankEvalVerb(TenantRegistry tenants, IndexSources sources, AppDataFolder appData) : IHostVerb
{
    private const int Callers = 8;

    public string Name => "rank-eval";

    public string Help => "rank-eval <评判文件.jsonl> --tenant <站点>  用评判过的问题检验检索排序";

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
        await EvaluateAsync(tenant, [.. Judgement.Read(path)], output, cancellationToken);
        return 0;
    }

    // A running host owns the index of this installation; the evaluation builds its own beside it and takes it away again.
    private async Task EvaluateAsync(TenantInfo tenant, IReadOnlyList<Judgement> judgements, TextWriter output, CancellationToken cancellationToken)
    {
        var path = Path.Combine(appData.Folder("search"), $"rank-eval.{Guid.CreateVersion7():N}.db");
        try
        {
            using (var file = IndexFile.Create(path))
            {
                await sources.WriteAllAsync(tenant.Id, file, _ => { }, cancellationToken);
                await output.WriteLineAsync($"索引：{file.Registry.Documents} 份文档，{file.Registry.Passages} 个段落");
                file.Complete();
            }
            using var index = IndexFile.Open(path);
            var evaluation = new RankEvaluation(judgement => Ask(index, judgement, cancellationToken));
            // The first round fills the caches that a running installation has.
            evaluation.Run([.. judgements.Take(30)]);
            var outcomes = judgements.Select(evaluation.Ask).ToList();
            await output.WriteLineAsync(Line(RankFigures.Of(outcomes)));
            await PrintMustFindAsync(judgements, outcomes, output);
            await output.WriteLineAsync(ParallelLine(Crowd(evaluation, judgements)));
        }
        finally
        {
            IndexFile.Delete(path);
        }
    }

    private static SearchResult Ask(IndexFile index, Judgement judgement, CancellationToken cancellationToken) =>
        index.Search(
            new SearchRequest(judgement.Question, access => access.Audience == Audience.Public)
            {
                Level = judgement.AsksForClauses ? SearchLevel.Passage : SearchLevel.Document,
                Size = SearchRequest.LongestPage,
            },
            cancellationToken: cancellationToken
        );

    // Questions that say how far down their answer may stand are a must-find list.
    private static async Task PrintMustFindAsync(IReadOnlyList<Judgement> judgements, List<JudgementOutcome> outcomes, TextWriter output)
    {
        var asked = judgements.Zip(outcomes).Where(pair => pair.First.Within is not null).ToList();
        if (asked.Count == 0)
            return;
        var missed = asked.Where(pair => pair.Second.Place is not { } place || place > pair.First.Within).ToList();
        await output.WriteLineAsync($"必查 {asked.Count}  找到 {asked.Count - missed.Count}  未找到 {missed.Count}");
        foreach (var (judgement, outcome) in missed)
            await output.WriteLineAsync(
                $"  {judgement.Question}  应在前 {judgement.Within} 条，{(outcome.Place is { } at ? $"现为第 {at} 条" : "前 100 条没有")}"
            );
    }

    private static RankFigures Crowd(RankEvaluation evaluation, IReadOnlyList<Judgement> judgements) =>
        RankFigures.Of([.. judgements.AsParallel().WithDegreeOfParallelism(Callers).Select(evaluation.Ask)]);

    private static string Line(RankFigures figures) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"问题 {figures.Questions}  nDCG@10 {figures.Ndcg10:0.000}  MRR@10 {figures.Mrr10:0.000}  Recall@10 {figures.Recall10:0.000}  Recall@100 {figures.Recall100:0.000}  p50 {figures.P50:0.0} ms  p95 {figures.P95:0.0} ms"
        );

    private static string ParallelLine(RankFigures figures) =>
        string.Create(CultureInfo.InvariantCulture, $"{Callers} 路并发  p50 {figures.P50:0.0} ms  p95 {figures.P95:0.0} ms");
}
