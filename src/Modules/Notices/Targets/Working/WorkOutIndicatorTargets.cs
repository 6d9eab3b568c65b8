using Microsoft.Extensions.DependencyInjection;

namespace Union.Notices.Targets.Working;

/// <summary>Before the reminders of the morning.</summary>
[BackgroundTask(Title = "目标的最新值", Description = "由指标计算的目标，每天取一次最新的值，供目标看板和提醒使用", Schedule = "50 5 * * *")]
internal sealed class WorkOutIndicatorTargets : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<WorkOutTargets>().OfIndicatorsAsync(cancellationToken);
}
