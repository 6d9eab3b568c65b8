using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Union.Core.Acts;

namespace Union.Core.Events;

internal sealed partial class OutboxWorker(Outbox outbox, TenantStamps stamps, ILogger<OutboxWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Commits wake it; the pause also finds what is due again after a failure.
                await Task.WhenAny(stamps.NextChange, Task.Delay(TimeSpan.FromSeconds(5), stoppingToken));
                while (await outbox.DeliverAsync(stoppingToken) == 100) { }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e);
                await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivering the outbox failed; trying again")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
