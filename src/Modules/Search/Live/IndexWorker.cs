using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Union.Core.Acts;
using Union.Core.Tenants;
using Union.Search.Index.Storage;

namespace Union.Search.Live;

/// <summary>
/// Keeps this node's index: builds it when it is absent, outdated or damaged, and follows every tenant's acts, woken by this
/// node's commits at once and by other nodes' within a second.
/// </summary>
internal sealed partial class IndexWorker(
    LiveIndex live,
    IndexSources sources,
    IndexBuild build,
    TenantStamps stamps,
    TenantRegistry tenants,
    ILogger<IndexWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    private readonly Dictionary<Guid, long> cursors = [];
    private IndexFile? followed;
    private Task building = Task.CompletedTask;
    private DateTime notBefore;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        live.Open();
        while (!stoppingToken.IsCancellationRequested)
        {
            // Taken before the work: a change during it wakes the next round.
            var change = stamps.NextChange;
            try
            {
                live.CheckPresence();
                StartBuild(stoppingToken);
                await FollowAsync(stoppingToken);
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
        await building;
    }

    private void StartBuild(CancellationToken stoppingToken)
    {
        if (live.BuildWanted is not { } reason || !building.IsCompleted || DateTime.UtcNow < notBefore || tenants.All.Count == 0)
            return;
        building = Task.Run(() => BuildAsync(reason, stoppingToken), CancellationToken.None);
    }

    private async Task BuildAsync(string reason, CancellationToken stoppingToken)
    {
        try
        {
            LogBuilding(log, reason);
            await build.RunAsync(reason, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // Stopping; the next start builds again.
        }
        catch (Exception exception)
        {
            LogBuildFailed(log, exception);
            live.ReportProblem(
                exception is SqliteException { SqliteErrorCode: 13 } or IOException
                    ? "磁盘空间不足，索引未能生成，稍后自动重试"
                    : "索引未能生成，稍后自动重试"
            );
            notBefore = DateTime.UtcNow + AfterFailure;
            live.Want(reason);
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (live.Current is not { } file)
            return;
        try
        {
            await ReadCursorsAsync(file, cancellationToken);
            foreach (var (tenantId, stamp) in stamps.All)
                if (tenants.Find(tenantId) is not null)
                    await TryFollowAsync(file, tenantId, stamp, cancellationToken);
        }
        catch (ObjectDisposedException)
        {
            // Another file took over; it is followed from its own cursors in the next round.
        }
        catch (IndexUnusableException exception)
        {
            live.Abandon(file, exception);
        }
    }

    private async Task ReadCursorsAsync(IndexFile file, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(followed, file))
            return;
        cursors.Clear();
        foreach (var (tenant, sequence) in await file.CursorsAsync(cancellationToken))
            cursors[tenant] = sequence;
        followed = file;
    }

    // A record no source can read holds up its own site only, and is tried again in the next round.
    private async Task TryFollowAsync(IndexFile file, Guid tenantId, long stamp, CancellationToken cancellationToken)
    {
        try
        {
            await FollowAsync(file, tenantId, stamp, cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ObjectDisposedException or IndexUnusableException))
        {
            LogSiteFailed(log, tenantId, exception);
        }
    }

    private async Task FollowAsync(IndexFile file, Guid tenantId, long stamp, CancellationToken cancellationToken)
    {
        if (!cursors.TryGetValue(tenantId, out var cursor))
        {
            await sources.WriteAllAsync(tenantId, file, _ => { }, cancellationToken);
            cursors[tenantId] = cursor = (await file.CursorsAsync(cancellationToken)).GetValueOrDefault(tenantId);
        }
        while (cursor < stamp)
        {
            var reached = await sources.FollowAsync(tenantId, file, cursor, cancellationToken);
            if (reached <= cursor)
                break;
            cursors[tenantId] = cursor = reached;
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Building a search index: {Reason}")]
    private static partial void LogBuilding(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Building a search index failed")]
    private static partial void LogBuildFailed(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Following the changes of tenant {TenantId} failed; trying again")]
    private static partial void LogSiteFailed(ILogger log, Guid tenantId, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Following the changes failed; trying again")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
