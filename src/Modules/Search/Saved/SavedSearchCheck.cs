using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Search.Index.Queries;
using Union.Search.Searching;

namespace Union.Search.Saved;

/// <summary>
/// Runs the saved searches of the current tenant whose owners want to hear of new results, each with what its owner may find now, and
/// remembers what was found. Of a long answer the first hundreds are compared.
/// </summary>
internal sealed class SavedSearchCheck(UnionDbContext db, SiteSearch search, OnBehalf behalf, ICurrentTenant tenant, TimeProvider clock)
{
    private const int Compared = 300;
    private const int NamedTitles = 3;

    public async Task<IReadOnlyList<CheckedSearch>> RunAsync(CancellationToken cancellationToken)
    {
        if (!search.IsReady)
            return [];
        var searches = await db.Set<SavedSearch>().AsNoTracking().Where(s => s.Alerts).OrderBy(s => s.Id).ToListAsync(cancellationToken);
        var found = new List<CheckedSearch>();
        foreach (var saved in searches)
            if (await FoundAsync(saved, cancellationToken) is { } hits && await LookAsync(saved, hits, cancellationToken) is { } news)
                found.Add(news);
        return found;
    }

    // Null where the owner may no longer search here; what was known stays as it is.
    private Task<IReadOnlyList<SearchHit>?> FoundAsync(SavedSearch saved, CancellationToken cancellationToken) =>
        behalf.RunAsync<IReadOnlyList<SearchHit>?>(
            tenant.Id,
            saved.UserId,
            async services =>
                await services.GetRequiredService<Access>().HasAsync(Permissions.SearchStaff)
                    ? await HitsAsync(services.GetRequiredService<SiteSearch>(), SavedQuery.Read(saved.Query), cancellationToken)
                    : null
        );

    private static async Task<IReadOnlyList<SearchHit>> HitsAsync(SiteSearch search, SearchInput input, CancellationToken cancellationToken)
    {
        var hits = new List<SearchHit>();
        for (var from = 0; from < Compared; from += SearchRequest.LongestPage)
        {
            var part = input with { From = from, Size = SearchRequest.LongestPage, Level = SearchLevel.Document };
            var page = (await search.ResultAsync(part, cancellationToken)).Hits;
            hits.AddRange(page);
            if (page.Count < SearchRequest.LongestPage)
                break;
        }
        return hits;
    }

    private async Task<CheckedSearch?> LookAsync(SavedSearch saved, IReadOnlyList<SearchHit> hits, CancellationToken cancellationToken)
    {
        var state = await db.Set<SavedSearchState>().FirstOrDefaultAsync(s => s.SavedSearchId == saved.Id, cancellationToken);
        if (state is null)
            db.Add(state = new SavedSearchState(saved.Id));
        var added = state.Look([.. hits.Select(hit => hit.Id).Distinct()], clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return added.Count == 0
            ? null
            : new CheckedSearch(saved, added.Count, [.. hits.Where(hit => added.Contains(hit.Id)).Select(hit => hit.Title).Take(NamedTitles)]);
    }
}
