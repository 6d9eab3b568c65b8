using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Quality.Lists;
using Union.Search.Searching;

namespace Union.Search.Quality.Runs;

/// <summary>Measures a list as the person who asked for it would be answered. Interrupted it begins again: a run is only worth something whole.</summary>
internal sealed class MeasureListHandler(UnionDbContext db, SiteSearch search, ICurrentUser user, TimeProvider clock) : IJobHandler<MeasureList>
{
    private const int ReportEvery = 50;
    private const int KeptRuns = 20;

    public async Task RunAsync(MeasureList payload, JobProgress progress, CancellationToken cancellationToken)
    {
        var list = await db.Set<QualityList>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == payload.ListId, cancellationToken);
        if (list is null)
            throw new InvalidOperationException("这份清单已被删除，没有检验。");
        if (!search.IsReady)
            throw new InvalidOperationException("检索索引还没有生成，等索引完成后再检验。");
        var queries = await db.Set<QualityQuery>().AsNoTracking().Where(q => q.ListId == list.Id).OrderBy(q => q.Id).ToListAsync(cancellationToken);
        var outcomes = new List<(QualityQuery Query, JudgementOutcome Outcome)>(queries.Count);
        foreach (var query in queries)
        {
            outcomes.Add((query, await AskAsync(query.Judgement, cancellationToken)));
            if (outcomes.Count % ReportEvery == 0)
                await progress.ReportAsync(outcomes.Count, queries.Count, "正在逐条检索", cancellationToken: cancellationToken);
        }
        await KeepAsync(list, progress.JobId, outcomes, cancellationToken);
        await progress.ReportAsync(queries.Count, queries.Count, "检验完成", Line(outcomes), cancellationToken);
    }

    private async Task<JudgementOutcome> AskAsync(Judgement judgement, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var input = SearchInput.Of(judgement.Question) with
        {
            Level = judgement.AsksForClauses ? SearchLevel.Passage : SearchLevel.Document,
            Size = SearchRequest.LongestPage,
        };
        var result = await search.ResultAsync(input, cancellationToken);
        return RankEvaluation.Judge(judgement, result.Hits, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private async Task KeepAsync(
        QualityList list,
        Guid runId,
        List<(QualityQuery Query, JudgementOutcome Outcome)> outcomes,
        CancellationToken cancellationToken
    )
    {
        // The same job taken up again after it had saved.
        if (await db.Set<QualityRun>().AnyAsync(r => r.Id == runId, cancellationToken))
            return;
        var figures = RankFigures.Of([.. outcomes.Select(item => item.Outcome)]);
        var found = outcomes.Count(item => item.Outcome.Place <= item.Query.Within);
        var analysis = Analyzer.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        db.Add(new QualityRun(runId, list.Id, clock.GetUtcNow().UtcDateTime, user.DisplayName, analysis, figures, found));
        db.AddRange(outcomes.Select(item => new QualityOutcome(runId, item.Query.Id, item.Outcome)));
        await db.SaveChangesAsync(cancellationToken);
        var old = await db.Set<QualityRun>()
            .Where(r => r.ListId == list.Id)
            .OrderByDescending(r => r.RanAt)
            .Select(r => r.Id)
            .Skip(KeptRuns)
            .ToListAsync(cancellationToken);
        await db.Set<QualityOutcome>().Where(o => old.Contains(o.RunId)).ExecuteDeleteAsync(cancellationToken);
    }

    private static string Line(List<(QualityQuery Query, JudgementOutcome Outcome)> outcomes) =>
        $"{outcomes.Count} 条查询，{outcomes.Count(item => item.Outcome.Place <= item.Query.Within)} 条在规定位置之内";
}
