using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Union.Core.Acts;

internal sealed partial class StampPoller(TenantStamps stamps, ILogger<StampPoller> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await stamps.PollAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reading the act heads failed; trying again in a second")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
