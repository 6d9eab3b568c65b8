using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Union.Core.Mail;

/// <summary>Its own worker: a slow mail server holds up neither the outbox nor jobs and tasks.</summary>
internal sealed partial class MailWorker(MailDelivery delivery, ILogger<MailWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await delivery.SendDueAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for mails to send failed; trying again")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
