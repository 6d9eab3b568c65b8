using Microsoft.EntityFrameworkCore;
using Union.Web.Display;

namespace Union.Work.Indicators.Snapshots;

/// <summary>
/// Computes every indicator of the site for every organization above grassroots (of sites below: their federations) and keeps the values: one query an indicator, read as a
/// stream and added up over the paths. Doing it twice leaves what doing it once leaves.
/// </summary>
internal sealed class SnapshotTaker(
    UnionDbContext db,
    IndicatorCatalog catalog,
    IIndicatorScopes scopes,
    ICurrentTenant tenant,
    TenantRegistry registry,
    TimeProvider clock
)
{
    public DateOnly Today => DateOnly.FromDateTime(ChinaTime.FromUtc(clock.GetUtcNow().UtcDateTime));

    /// <param name="on">Cut-off date.</param>
    /// <param name="done">Told after each indicator: how many of how many, and its name.</param>
    /// <param name="cancellationToken">Stops between two indicators.</param>
    public async Task TakeAsync(DateOnly on, Func<int, int, string, Task>? done, CancellationToken cancellationToken)
    {
        var kept = scopes.WithinAsync(registry.RootPathOf(tenant.Info), on).Where(s => s.TenantId == tenant.Id || s.Tier <= IndicatorScope.County);
        var rollUp = new RollUp(await kept.ToListAsync(cancellationToken));
        var all = catalog.All;
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var period in PeriodsOf(all[i].Info))
            {
                await AddUpAsync(rollUp, all[i], new IndicatorContext(db, on, period), cancellationToken);
                await ReplaceAsync(rollUp, all[i].Info, on, period, cancellationToken);
            }
            if (done is not null)
                await done(i + 1, all.Count, all[i].Info.Name);
        }
    }

    /// <summary>An indicator of a period has a value for each reading of the year; how things stand on a day is the same in both.</summary>
    public static IEnumerable<IndicatorPeriod> PeriodsOf(IndicatorInfo info) =>
        info.IsOfPeriod ? Enum.GetValues<IndicatorPeriod>() : [IndicatorPeriod.CalendarYear];

    private static async Task AddUpAsync(RollUp rollUp, Indicator indicator, IndicatorContext context, CancellationToken cancellationToken)
    {
        rollUp.Clear();
        var facts = indicator
            .Facts(context)
            .Select(f => new
            {
                f.Path,
                f.Part,
                f.Whole,
            });
        await foreach (var fact in facts.AsAsyncEnumerable().WithCancellation(cancellationToken))
            rollUp.Add(fact.Path, fact.Part, fact.Whole);
    }

    private async Task ReplaceAsync(RollUp rollUp, IndicatorInfo info, DateOnly on, IndicatorPeriod period, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Set<IndicatorSnapshot>().Where(s => s.On == on && s.Code == info.Code && s.Period == period).ExecuteDeleteAsync(cancellationToken);
        db.AddRange(
            rollUp.Sums.Select(sum => new IndicatorSnapshot(
                sum.Scope,
                new IndicatorValue(info, sum.Scope.Id, on, period, info.Version, sum.Part, sum.Whole),
                Today
            ))
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
