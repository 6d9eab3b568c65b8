using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Union.Core.Acts;
using Union.Search.Indexes.Profiles;
using Union.Search.Live.Files;
using Union.Search.Words;

namespace Union.Search.Live;

/// <summary>
/// Keeps this node's indexes, each by a keeper of its own, woken by this node's commits at once and by other nodes' within a second. While
/// another process writes the same folder, it reads what that one writes.
/// </summary>
internal sealed partial class IndexWorker(
    LiveIndexes indexes,
    IndexProfiles profiles,
    SiteVocabularies vocabularies,
    IndexLock writer,
    IndexSources sources,
    IndexBuild build,
    FileTexts texts,
    TenantStamps stamps,
    TenantRegistry tenants,
    ILogger<IndexWorker> log,
    ILogger<IndexKeeper> keeperLog
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly Dictionary<LiveIndex, IndexKeeper> keepers = [];
    private readonly Dictionary<LiveIndex, Task> rounds = [];
    private bool? wasWriter;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            // Taken before the work: a change during it wakes the next round.
            var change = stamps.NextChange;
            try
            {
                await profiles.RefreshAsync(stoppingToken);
                await vocabularies.RefreshAsync(stoppingToken);
                indexes.Apply(profiles.All, writer.IsHeld);
                if (BecomesWriter())
                    StartRounds(stoppingToken);
                else
                    foreach (var index in indexes.All)
                        index.FollowWriter();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(log, exception);
                await Sleep(Poll, stoppingToken);
            }
            await Sleep(Pause, stoppingToken);
            await Task.WhenAny(change, Sleep(Poll, stoppingToken));
        }
        await Task.WhenAll(rounds.Values);
        await Task.WhenAll(keepers.Values.Select(keeper => keeper.EndAsync()));
        writer.Dispose();
    }

    private bool BecomesWriter()
    {
        var isWriter = writer.TryHold();
        foreach (var index in indexes.All)
            index.IsReader = !isWriter;
        if (isWriter != wasWriter)
            LogRole(log, isWriter ? "writes" : "reads");
        wasWriter = isWriter;
        return isWriter;
    }

    // A long round of one index, such as a reset, does not keep the others waiting.
    private void StartRounds(CancellationToken stoppingToken)
    {
        foreach (var gone in keepers.Keys.Except(indexes.All).ToList())
            if (rounds.GetValueOrDefault(gone)?.IsCompleted is not false)
                (_, _) = (keepers.Remove(gone), rounds.Remove(gone));
        foreach (var index in indexes.All)
        {
            if (!keepers.TryGetValue(index, out var keeper))
            {
                keepers[index] = keeper = new IndexKeeper(index, sources, build, texts, stamps, tenants, keeperLog);
                // What the process that wrote before left behind may be newer than what is read here.
                index.FollowWriter();
                index.Open();
            }
            if (!rounds.TryGetValue(index, out var round) || round.IsCompleted)
                rounds[index] = RoundAsync(keeper, stoppingToken);
        }
    }

    private async Task RoundAsync(IndexKeeper keeper, CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await keeper.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
        catch (Exception exception)
        {
            LogFailed(log, exception);
        }
    }

    private static async Task Sleep(TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The loop sees it.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "This process {Role} the search indexes of its folder")]
    private static partial void LogRole(ILogger log, string role);

    [LoggerMessage(Level = LogLevel.Error, Message = "Keeping the search indexes failed; trying again")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
