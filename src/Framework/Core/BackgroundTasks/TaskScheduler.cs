using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Union.Core.Data.Engines;

namespace Union.Core.BackgroundTasks;

/// <summary>Looks every half minute for tasks that fell due; only the node that holds the lock runs them.</summary>
internal sealed partial class TaskScheduler(TaskRunner runner, DatabaseEngine engine, TimeProvider clock, ILogger<TaskScheduler> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var start = clock.GetUtcNow().UtcDateTime;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = clock.GetUtcNow().UtcDateTime;
            try
            {
                await using var held = await engine.TryLockAsync("background-tasks", stoppingToken);
                if (held is not null)
                    await runner.RunDueAsync(start, now, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for due background tasks failed; trying again")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
