using Microsoft.EntityFrameworkCore;
using Union.Search.Quality.Runs;

namespace Union.Search.Quality.Lists;

/// <summary>Reads lists, their queries and their runs.</summary>
internal sealed class QualityLists(UnionDbContext db)
{
    public async Task<IReadOnlyList<ListRow>> AllAsync(CancellationToken cancellationToken)
    {
        var lists = await db.Set<QualityList>().AsNoTracking().OrderBy(l => l.Name).ToListAsync(cancellationToken);
        var counts = await db.Set<QualityQuery>()
            .GroupBy(q => q.ListId)
            .Select(g => new { ListId = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.ListId, g => g.Count, cancellationToken);
        var rows = new List<ListRow>(lists.Count);
        foreach (var list in lists)
        {
            var newest = await RunsAsync(list.Id, 1, cancellationToken);
            rows.Add(new ListRow(list, counts.GetValueOrDefault(list.Id), newest is [var run] ? run : null));
        }
        return rows;
    }

    public Task<QualityList?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<QualityList>().FirstOrDefaultAsync(l => l.Id == id, cancellationToken);

    /// <summary>Newest first.</summary>
    public Task<List<QualityRun>> RunsAsync(Guid listId, int most, CancellationToken cancellationToken) =>
        db.Set<QualityRun>()
            .AsNoTracking()
            .Where(r => r.ListId == listId)
            .OrderByDescending(r => r.RanAt)
            .ThenByDescending(r => r.Id)
            .Take(most)
            .ToListAsync(cancellationToken);

    /// <summary>Every query of a list with the outcomes of its last two runs, by topic.</summary>
    public async Task<IReadOnlyList<QueryStanding>> StandingsAsync(Guid listId, CancellationToken cancellationToken)
    {
        var queries = await db.Set<QualityQuery>()
            .AsNoTracking()
            .Where(q => q.ListId == listId)
            .OrderBy(q => q.Topic)
            .ThenBy(q => q.Text)
            .ThenBy(q => q.Id)
            .Take(QualityList.MostQueries)
            .ToListAsync(cancellationToken);
        var runs = await RunsAsync(listId, 2, cancellationToken);
        var last = await OutcomesAsync(runs.ElementAtOrDefault(0)?.Id, cancellationToken);
        var before = await OutcomesAsync(runs.ElementAtOrDefault(1)?.Id, cancellationToken);
        return [.. queries.Select(q => new QueryStanding(q, last.GetValueOrDefault(q.Id), before.GetValueOrDefault(q.Id)))];
    }

    private async Task<Dictionary<Guid, QualityOutcome>> OutcomesAsync(Guid? runId, CancellationToken cancellationToken) =>
        runId is null
            ? []
            : await db.Set<QualityOutcome>().AsNoTracking().Where(o => o.RunId == runId).ToDictionaryAsync(o => o.QueryId, cancellationToken);
}
