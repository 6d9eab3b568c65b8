using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Union.Search.Live.Files;

/// <summary>Reads files one after the other beside everything else.</summary>
internal sealed partial class FileTextWorker(FileTexts texts, FileTextReader reader, ILogger<FileTextWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var file in texts.Queue.ReadAllAsync(stoppingToken))
        {
            try
            {
                texts.Finish(file, await reader.ReadAsync(file.Tenant, file.Sha256, file.FileName, stoppingToken));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                texts.GiveUp(file);
                LogNotKept(log, file.FileName, exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The text of {FileName} could not be kept; it is read again")]
    private static partial void LogNotKept(ILogger log, string fileName, Exception exception);
}
