using Union.Work.Indicators.Snapshots;

namespace Union.Work.Indicators.Board;

/// <summary>Fills the dashboard of an organization from snapshots.</summary>
internal sealed class BoardReader(SnapshotReader snapshots, IndicatorCalculator calculator, IndicatorCatalog catalog, IIndicatorScopes scopes)
{
    private const int Months = 12;

    /// <summary>Null while nothing was computed for the organization.</summary>
    public async Task<BoardData?> ReadAsync(IndicatorScope scope, DateOnly on, IndicatorPeriod period, CancellationToken cancellationToken)
    {
        if (await snapshots.LatestAsync(scope, on, cancellationToken) is not { } kept)
            return null;
        var day = kept.Day;
        var monthEnds = IndicatorDays.MonthEndsBefore(day, Months).ToList();
        var own = await snapshots.OfAsync(kept.Site, scope.Id, [day, .. monthEnds], period, cancellationToken);
        var below = await snapshots.ChildrenAsync(scope.Id, kept, period, cancellationToken);
        var names = await scopes.NamesAsync([.. below.Select(v => v.OrganizationId).Distinct()], cancellationToken);
        return new BoardData(day, own, below, names);
    }

    /// <summary>The values of this moment, from the records themselves.</summary>
    public async Task<IReadOnlyList<IndicatorValue>> NowAsync(
        IndicatorScope scope,
        DateOnly on,
        IndicatorPeriod period,
        CancellationToken cancellationToken
    )
    {
        var values = new List<IndicatorValue>();
        foreach (var indicator in catalog.All)
            values.Add(await calculator.ValueAsync(indicator, scope, on, period, cancellationToken));
        return values;
    }
}
