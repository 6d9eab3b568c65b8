using Microsoft.EntityFrameworkCore;

namespace Union.Work.Indicators;

/// <summary>Computes indicators from the records themselves, for any subtree and date; pages of a dashboard read snapshots instead.</summary>
public sealed class IndicatorCalculator(UnionDbContext db, IndicatorCatalog catalog, IIndicatorScopes scopes, IndicatorBounds bounds)
{
    /// <summary>Null when the indicator is off here or the organization did not exist that day.</summary>
    public async Task<IndicatorValue?> ValueAsync(
        string code,
        Guid organizationId,
        DateOnly on,
        CancellationToken cancellationToken,
        IndicatorPeriod period = IndicatorPeriod.CalendarYear
    ) =>
        catalog.Find(code) is { } indicator && await scopes.FindAsync(organizationId, on, cancellationToken) is { } scope
            ? await ValueAsync(indicator, scope, on, period, cancellationToken)
            : null;

    internal async Task<IndicatorValue> ValueAsync(
        Indicator indicator,
        IndicatorScope scope,
        DateOnly on,
        IndicatorPeriod period,
        CancellationToken cancellationToken
    )
    {
        await bounds.ReadAsync(cancellationToken);
        var sums = await indicator
            .Facts(new IndicatorContext(db, on, period))
            .Within(f => f.Path, scope.Path)
            .GroupBy(_ => 1)
            .Select(g => new { Part = g.Sum(f => f.Part), Whole = g.Sum(f => f.Whole) })
            .SingleOrDefaultAsync(cancellationToken);
        return new IndicatorValue(bounds.Of(indicator.Info), scope.Id, on, period, indicator.Info.Version, sums?.Part ?? 0, sums?.Whole ?? 0);
    }
}
