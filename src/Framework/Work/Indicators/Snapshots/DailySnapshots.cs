using Microsoft.Extensions.DependencyInjection;

namespace Union.Work.Indicators.Snapshots;

/// <summary>Every night, the indicators as they stood at the end of the day before.</summary>
[BackgroundTask(Schedule = "30 2 * * *", Title = "指标快照", Description = "每天计算前一天的各项指标；月末快照长期保留，其余按设置保留 90 天")]
internal sealed class DailySnapshots : IBackgroundTask
{
    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var taker = serviceProvider.GetRequiredService<SnapshotTaker>();
        await taker.TakeAsync(taker.Today.AddDays(-1), null, cancellationToken);
        await serviceProvider.GetRequiredService<SnapshotRetention>().SweepAsync(taker.Today, cancellationToken);
    }
}
