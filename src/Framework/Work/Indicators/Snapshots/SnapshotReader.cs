using Microsoft.EntityFrameworkCore;

namespace Union.Work.Indicators.Snapshots;

/// <summary>Reads the values the site kept; dashboards and tables read nothing else.</summary>
internal sealed class SnapshotReader(UnionDbContext db, IndicatorCatalog catalog, IndicatorBounds bounds, ICurrentTenant tenant)
{
    /// <summary>
    /// The latest day with values of the organization and the site that keeps them: its own, where townships are kept too, or this one.
    /// Null when there are none yet.
    /// </summary>
    public async Task<KeptDay?> LatestAsync(IndicatorScope scope, DateOnly on, CancellationToken cancellationToken)
    {
        foreach (var site in new[] { scope.TenantId, tenant.Id }.Distinct())
            if (await Of(site).Where(s => s.OrganizationId == scope.Id && s.On <= on).MaxAsync(s => (DateOnly?)s.On, cancellationToken) is { } day)
                return new KeptDay(site, day);
        return null;
    }

    /// <summary>The latest day this site computed the organization itself.</summary>
    public Task<DateOnly?> OwnLatestAsync(Guid organizationId, DateOnly on, CancellationToken cancellationToken) =>
        Of(tenant.Id).Where(s => s.OrganizationId == organizationId && s.On <= on).MaxAsync(s => (DateOnly?)s.On, cancellationToken);

    public Task<List<IndicatorValue>> OfAsync(
        Guid site,
        Guid organizationId,
        IReadOnlyCollection<DateOnly> days,
        IndicatorPeriod period,
        CancellationToken cancellationToken
    ) => ValuesAsync(Of(site).Where(s => s.OrganizationId == organizationId && days.Contains(s.On)), period, cancellationToken);

    /// <summary>Of the organizations directly below, as they stood that day.</summary>
    public Task<List<IndicatorValue>> ChildrenAsync(Guid parentId, KeptDay kept, IndicatorPeriod period, CancellationToken cancellationToken) =>
        ValuesAsync(Of(kept.Site).Where(s => s.On == kept.Day && s.ParentId == parentId), period, cancellationToken);

    /// <summary>Of leagues and counties of the whole site, with the link between them.</summary>
    public async Task<IReadOnlyList<RegionSnapshots>> RegionsAsync(DateOnly on, IndicatorPeriod period, CancellationToken cancellationToken)
    {
        await bounds.ReadAsync(cancellationToken);
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

    private IQueryable<IndicatorSnapshot> Of(Guid site) =>
        site == tenant.Id ? db.Set<IndicatorSnapshot>() : db.Below<IndicatorSnapshot>().Where(s => s.TenantId == site);

    private async Task<List<IndicatorValue>> ValuesAsync(
        IQueryable<IndicatorSnapshot> snapshots,
        IndicatorPeriod period,
        CancellationToken cancellationToken
    )
    {
        await bounds.ReadAsync(cancellationToken);
        return [.. (await snapshots.AsNoTracking().ToListAsync(cancellationToken)).Select(s => ToValue(s, period)).OfType<IndicatorValue>()];
    }

    // Null: the indicator is off or gone, or the value is of the other reading of the year.
    private IndicatorValue? ToValue(IndicatorSnapshot snapshot, IndicatorPeriod period) =>
        catalog.Find(snapshot.Code)?.Info is { } info && (!info.IsOfPeriod || snapshot.Period == period)
            ? new IndicatorValue(
                bounds.Of(info),
                snapshot.OrganizationId,
                snapshot.On,
                snapshot.Period,
                snapshot.DefinitionVersion,
                snapshot.Numerator,
                snapshot.Denominator
            )
            {
                ComputedOn = snapshot.ComputedOn,
            }
            : null;
}
