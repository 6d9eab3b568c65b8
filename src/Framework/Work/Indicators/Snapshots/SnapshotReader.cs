using Microsoft.EntityFrameworkCore;

namespace Union.Work.Indicators.Snapshots;

/// <summary>Reads the values the site kept; dashboards and tables read nothing else.</summary>
internal sealed class SnapshotReader(UnionDbContext db, IndicatorCatalog catalog)
{
    /// <summary>The latest day with values of the organization; null when there is none yet.</summary>
    public Task<DateOnly?> LatestAsync(Guid organizationId, DateOnly on, CancellationToken cancellationToken) =>
        db.Set<IndicatorSnapshot>().Where(s => s.OrganizationId == organizationId && s.On <= on).MaxAsync(s => (DateOnly?)s.On, cancellationToken);

    public Task<List<IndicatorValue>> OfAsync(
        Guid organizationId,
        IReadOnlyCollection<DateOnly> days,
        IndicatorPeriod period,
        CancellationToken cancellationToken
    ) => ValuesAsync(db.Set<IndicatorSnapshot>().Where(s => s.OrganizationId == organizationId && days.Contains(s.On)), period, cancellationToken);

    /// <summary>Of the organizations directly below, as they stood that day.</summary>
    public Task<List<IndicatorValue>> ChildrenAsync(Guid parentId, DateOnly on, IndicatorPeriod period, CancellationToken cancellationToken) =>
        ValuesAsync(db.Set<IndicatorSnapshot>().Where(s => s.On == on && s.ParentId == parentId), period, cancellationToken);

    /// <summary>Of leagues and counties of the whole site, with the link between them.</summary>
    public async Task<IReadOnlyList<RegionSnapshots>> RegionsAsync(DateOnly on, IndicatorPeriod period, CancellationToken cancellationToken)
    {
        var rows = await db.Set<IndicatorSnapshot>()
            .AsNoTracking()
            .Where(s => s.On == on && s.Tier <= IndicatorScope.County)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(s => s.OrganizationId)
                .Select(g => new RegionSnapshots(
                    g.Key,
                    g.First().ParentId,
                    g.First().Tier,
                    [.. g.Select(s => ToValue(s, period)).OfType<IndicatorValue>()]
                )),
        ];
    }

    private async Task<List<IndicatorValue>> ValuesAsync(
        IQueryable<IndicatorSnapshot> snapshots,
        IndicatorPeriod period,
        CancellationToken cancellationToken
    ) => [.. (await snapshots.AsNoTracking().ToListAsync(cancellationToken)).Select(s => ToValue(s, period)).OfType<IndicatorValue>()];

    // Null: the indicator is off or gone, or the value is of the other reading of the year.
    private IndicatorValue? ToValue(IndicatorSnapshot snapshot, IndicatorPeriod period) =>
        catalog.Find(snapshot.Code)?.Info is { } info && (!info.IsOfPeriod || snapshot.Period == period)
            ? new IndicatorValue(
                info,
                snapshot.OrganizationId,
                snapshot.On,
                snapshot.Period,
                snapshot.DefinitionVersion,
                snapshot.Numerator,
                snapshot.Denominator
            )
            : null;
}
