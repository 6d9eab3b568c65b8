using Microsoft.EntityFrameworkCore;

namespace Union.Work.Indicators.Snapshots;

/// <summary>Month-end snapshots are kept for ever (30 September, the end of the statistical year, is one), those of other days for a while.</summary>
internal sealed class SnapshotRetention(UnionDbContext db, SiteService sites)
{
    public async Task<int> SweepAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var days = (await sites.GetSiteSettingsAsync(cancellationToken)).As<IndicatorSettings>().DailyDays;
        var oldest = today.AddDays(-Math.Max(1, days));
        return await db.Set<IndicatorSnapshot>().Where(s => s.On < oldest && s.On.AddDays(1).Day != 1).ExecuteDeleteAsync(cancellationToken);
    }
}
