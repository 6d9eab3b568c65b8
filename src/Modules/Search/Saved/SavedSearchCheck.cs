using Microsoft.EntityFrameworkCore;
using Union.Search.Index.Queries;
using Union.Search.Searching;

namespace Union.Search.Saved;

/// <summary>
/// Runs the saved searches of the current tenant whose owners want to hear of new results, each with what its owner may read now, and
/// remembers what was found. Of a long answer the first hundreds are compared.
/// </summary>
internal sealed class SavedSearchCheck(UnionDbContext db, SiteSearch search, TimeProvider clock)
{
    private const int Compared = 300;
    private const int NamedTitles = 3;

    public async Task<IReadOnlyList<CheckedSearch>> RunAsync(
        Func<IReadOnlyCollection<Guid>, Task<IReadOnlySet<Guid>>> staffAmong,
        CancellationToken cancellationToken
    )
    {
        if (!search.IsReady)
            return [];
        var searches = await db.Set<SavedSearch>().AsNoTracking().Where(s => s.Alerts).OrderBy(s => s.Id).ToListAsync(cancellationToken);
        var staff = await staffAmong([.. searches.Select(s => s.UserId).Distinct()]);
        var found = new List<CheckedSearch>();
        foreach (var saved in searches.Where(s => staff.Contains(s.UserId)))
            if (await CheckAsync(saved, cancellationToken) is { } news)
                found.Add(news);
        return found;
    }

    private async Task<CheckedSearch?> CheckAsync(SavedSearch saved, CancellationToken cancellationToken)
    {
        var hits = Find(SavedQuery.Read(saved.Query), cancellationToken);
        var state = await db.Set<SavedSearchState>().FirstOrDefaultAsync(s => s.SavedSearchId == saved.Id, cancellationToken);
        if (state is null)
            db.Add(state = new SavedSearchState(saved.Id));
        var added = state.Look([.. hits.Select(hit => hit.Id).Distinct()], clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return added.Count == 0
            ? null
            : new CheckedSearch(saved, added.Count, [.. hits.Where(hit => added.Contains(hit.Id)).Select(hit => hit.Title).Take(NamedTitles)]);
    }

    private List<SearchHit> Find(SearchInput input, CancellationToken cancellationToken)
    {
        var hits = new List<SearchHit>();
        for (var from = 0; from < Compared; from += SearchRequest.LongestPage)
        {
            var page = search
                .Find(input with { From = from, Size = SearchRequest.LongestPage, Level = SearchLevel.Document }, mayReadStaff: true, cancellationToken)
                .Hits;
            hits.AddRange(page);
            if (page.Count < SearchRequest.LongestPage)
                break;
        }
        return hits;
    }
}
