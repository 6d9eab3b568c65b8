using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Union.Core.Data.Engines;

namespace Union.Core.Jobs;

/// <summary>The node that holds the lock does the jobs of the installation; when it goes, another takes over.</summary>
internal sealed partial class JobWorker(JobRunner runner, JobSignal signal, DatabaseEngine engine, ILogger<JobWorker> log) : BackgroundService
{
    /// <summary>Held for as long as a node serves.</summary>
    public const string Lock = "jobs";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var held = await engine.TryLockAsync(Lock, stoppingToken);
                if (held is null)
                    await Task.Delay(Pause, stoppingToken);
                else
                    await WorkAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    // Jobs queued by another node or a verb are found by the pause.
    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            while (await runner.RunNextAsync(stoppingToken)) { }
            await signal.WaitAsync(Pause, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for jobs failed; trying again")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
