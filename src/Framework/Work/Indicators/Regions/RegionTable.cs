using Union.Work.Indicators.Snapshots;

namespace Union.Work.Indicators.Regions;

/// <summary>Leagues and counties below an organization with all indicators, from the snapshots of one day.</summary>
internal sealed class RegionTable(SnapshotReader snapshots, IIndicatorScopes scopes)
{
    /// <summary>The latest day this site computed; null when it has not yet.</summary>
    public Task<DateOnly?> DayAsync(IndicatorScope scope, DateOnly on, CancellationToken cancellationToken) =>
        snapshots.OwnLatestAsync(scope.Id, on, cancellationToken);

    /// <summary>Each league followed by its counties; sorted by an indicator or by name, all in one row.</summary>
    public async Task<IReadOnlyList<RegionRow>> ReadAsync(
        IndicatorScope scope,
        DateOnly on,
        IndicatorPeriod period,
        RegionFilter filter,
        CancellationToken cancellationToken
    )
    {
        var all = await snapshots.RegionsAsync(on, period, cancellationToken);
        var names = await scopes.NamesAsync([.. all.Select(r => r.OrganizationId)], cancellationToken);
        var children = all.Where(r => names.ContainsKey(r.OrganizationId))
            .Select(r => new RegionRow(
                r.OrganizationId,
                r.ParentId,
                names[r.OrganizationId],
                r.Tier,
                r.Values.ToDictionary(v => v.Info.Code, StringComparer.OrdinalIgnoreCase)
            ))
            .OrderBy(r => r.Id)
            .ToLookup(r => r.ParentId);
        var rows = Below(children, scope.Id).Where(r => filter.Lets(r)).ToList();
        return filter.Sort(rows);
    }

    private static IEnumerable<RegionRow> Below(ILookup<Guid?, RegionRow> children, Guid id) =>
        children[id].SelectMany(child => Below(children, child.Id).Prepend(child));
}
