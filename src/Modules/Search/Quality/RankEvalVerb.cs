using System.Globalization;
using Union.Search.Index;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;
using Union.Search.Live;

namespace Union.Search.Quality;

/// <summary>rank-eval &lt;judgements.jsonl&gt; --tenant &lt;name&gt;: the ranking's figures on a list of judged questions.</summary>
internal sealed class RankEvalVerb(TenantRegistry tenants, IndexSources sources, AppDataFolder appData) : IHostVerb
{
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
        var figures = await EvaluateAsync(tenant, [.. Judgement.Read(path)], output, cancellationToken);
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"问题 {figures.Questions}  nDCG@10 {figures.Ndcg10:0.000}  MRR@10 {figures.Mrr10:0.000}  Recall@10 {figures.Recall10:0.000}  Recall@100 {figures.Recall100:0.000}  p50 {figures.P50:0.0} ms  p95 {figures.P95:0.0} ms"
            )
        );
        return 0;
    }

    // A running host owns the index of this installation; the evaluation builds its own beside it and takes it away again.
    private async Task<RankFigures> EvaluateAsync(
        TenantInfo tenant,
        IReadOnlyList<Judgement> judgements,
        TextWriter output,
        CancellationToken cancellationToken
    )
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
            SearchResult Ask(string question) =>
                index.Search(
                    new SearchRequest(question, access => access.Audience == Audience.Public)
                    {
                        Level = SearchLevel.Passage,
                        Size = SearchRequest.LongestPage,
                    },
                    cancellationToken: cancellationToken
                );
            // The first round fills the caches that a running installation has.
            new RankEvaluation(question => Ask(question)).Run([.. judgements.Take(30)]);
            return new RankEvaluation(Ask).Run(judgements);
        }
        finally
        {
            IndexFile.Delete(path);
        }
    }
}
