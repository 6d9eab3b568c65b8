using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Union.Core.Acts;
using Union.Search.Index.Storage;
using Union.Search.Live.Files;

namespace Union.Search.Live;

/// <summary>Keeps one index of this node: builds it when it must be, follows every tenant's acts, takes in what files gave.</summary>
internal sealed partial class IndexKeeper(
    LiveIndex live,
    IndexSources sources,
    IndexBuild build,
    FileTexts texts,
    TenantStamps stamps,
    TenantRegistry tenants,
    ILogger<IndexKeeper> log
)
{
    private const int FilesPerRound = 200;
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly Dictionary<Guid, long> cursors = [];
    private readonly Dictionary<Guid, long> hidden = [];
    private IndexFile? followed;
    private Task building = Task.CompletedTask;
    private DateTime notBefore;
    private TimeSpan pause = AfterFailure;
    private int filesSeen = -1;
    private long cursorsAtFiles;
    private bool isFull;

    public LiveIndex Live => live;

    /// <summary>One round; rounds of an index never overlap.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        live.CheckPresence();
        live.CheckProfile();
        StartBuild(cancellationToken);
        if (live.Current is not { } file)
            return;
        try
        {
            await ReadCursorsAsync(file, cancellationToken);
            await FollowAllAsync(file, cancellationToken);
            await TakeInFilesAsync(file, cancellationToken);
            if (file.Resets < live.Profile.Resets)
                await ResetAsync(file, cancellationToken);
            Recovered();
        }
        catch (ObjectDisposedException)
        {
            // Another file took over; it is followed from its own cursors in the next round.
        }
        catch (IndexUnusableException exception)
        {
            live.Abandon(file, exception);
        }
        catch (Exception exception) when (DiskSpace.IsFull(exception, file.Path))
        {
            await HideAsync(file, exception, cancellationToken);
        }
    }

    /// <summary>Waits for a build that is under way.</summary>
    public Task EndAsync() => building;

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
            LogBuilding(log, live.Profile.Name, reason);
            await build.RunAsync(live, reason, stoppingToken);
            pause = AfterFailure;
        }
        catch (OperationCanceledException)
        {
            // Stopping; the next start builds again.
        }
        catch (Exception exception)
        {
            LogBuildFailed(log, live.Profile.Name, exception);
            live.ReportProblem(
                DiskSpace.IsFull(exception, live.NewPath())
                    ? "磁盘空间不足，新索引没有建成，检索继续使用原有索引；请腾出空间，系统会自动重试。"
                    : "新索引没有建成，检索继续使用原有索引，系统会自动重试；原因见运行日志。"
            );
            notBefore = DateTime.UtcNow + pause;
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            live.Want(reason);
        }
    }

    private async Task ReadCursorsAsync(IndexFile file, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(followed, file))
            return;
        cursors.Clear();
        hidden.Clear();
        foreach (var (tenant, sequence) in await file.CursorsAsync(cancellationToken))
            cursors[tenant] = sequence;
        (followed, filesSeen) = (file, -1);
    }

    private async Task FollowAllAsync(IndexFile file, CancellationToken cancellationToken)
    {
        foreach (var (tenantId, stamp) in stamps.All)
            if (tenants.Find(tenantId) is not null)
                await TryFollowAsync(file, tenantId, stamp, cancellationToken);
    }

    // A record no source can read holds up its own site only, and is tried again in the next round.
    private async Task TryFollowAsync(IndexFile file, Guid tenantId, long stamp, CancellationToken cancellationToken)
    {
        try
        {
            await FollowAsync(file, tenantId, stamp, cancellationToken);
        }
        catch (Exception exception)
            when (exception is not (OperationCanceledException or ObjectDisposedException or IndexUnusableException)
                && !DiskSpace.IsFull(exception, file.Path)
            )
        {
            LogSiteFailed(log, tenantId, exception);
        }
    }

    private async Task FollowAsync(IndexFile file, Guid tenantId, long stamp, CancellationToken cancellationToken)
    {
        if (!cursors.TryGetValue(tenantId, out var cursor))
        {
            await sources.WriteAllAsync(tenantId, file, _ => { }, cancellationToken, live.Profile.Takes);
            cursors[tenantId] = cursor = (await file.CursorsAsync(cancellationToken)).GetValueOrDefault(tenantId);
        }
        while (cursor < stamp)
        {
            var reached = await sources.FollowAsync(tenantId, file, cursor, cancellationToken, live.Profile.Takes);
            if (reached <= cursor)
                break;
            cursors[tenantId] = cursor = reached;
        }
    }

    // Documents wait in the file itself: after a restart, and after a rebuild, it is known what is still to be read.
    private async Task TakeInFilesAsync(IndexFile file, CancellationToken cancellationToken)
    {
        var finished = texts.Finished;
        if (finished == filesSeen && filesSeen >= 0 && cursorsAtFiles == CursorSum())
            return;
        var waiting = file.Read(reader => FileTable.Waiting(reader.Connection, FilesPerRound));
        var ready = waiting.Where(texts.IsKnown).ToList();
        foreach (var unread in waiting.Except(ready))
            texts.Want(unread);
        foreach (var tenant in ready.GroupBy(item => item.Tenant))
            await sources.WriteAgainAsync(
                tenant.Key,
                file,
                [.. tenant.Select(item => Guid.Parse(item.DocumentKey.Split('/')[0])).Distinct()],
                cancellationToken,
                live.Profile.Takes
            );
        // More than one round's worth is gone on with at once.
        (filesSeen, cursorsAtFiles) = ready.Count == FilesPerRound ? (-1, 0) : (finished, CursorSum());
    }

    private long CursorSum() => cursors.Values.Sum();

    // Everything is read again into the same file, which goes on answering; what is saved meanwhile is followed in between.
    private async Task ResetAsync(IndexFile file, CancellationToken cancellationToken)
    {
        var wanted = LiveIndex.MarkOf(live.Profile) with { Rebuilds = file.Rebuilds };
        var all = tenants.All;
        var progress = new BuildProgress(DateTime.UtcNow, "管理员要求重新读取", 0, all.Count, 0) { IsReset = true };
        live.Report(progress);
        try
        {
            foreach (var tenant in all)
            {
                await sources.WriteAllAsync(
                    tenant.Id,
                    file,
                    written => live.Report(progress = progress with { Documents = progress.Documents + written }),
                    cancellationToken,
                    live.Profile.Takes,
                    () => FollowAllAsync(file, cancellationToken)
                );
                cursors[tenant.Id] = (await file.CursorsAsync(cancellationToken)).GetValueOrDefault(tenant.Id);
                live.Report(progress = progress with { SitesDone = progress.SitesDone + 1 });
            }
            await file.WriteMarkAsync(wanted, cancellationToken);
        }
        finally
        {
            live.Report(null);
        }
    }

    private async Task HideAsync(IndexFile file, Exception exception, CancellationToken cancellationToken)
    {
        if (!isFull)
            LogFull(log, live.Profile.Name, exception);
        isFull = true;
        live.ReportProblem("磁盘空间不足，索引暂停更新：此后改动的文件暂不出现在检索结果里；请腾出空间，系统会自动继续。");
        foreach (var (tenantId, stamp) in stamps.All)
        {
            var at = Math.Max(hidden.GetValueOrDefault(tenantId), cursors.GetValueOrDefault(tenantId));
            while (tenants.Find(tenantId) is not null && cursors.ContainsKey(tenantId) && at < stamp)
            {
                var reached = await sources.FollowAsync(tenantId, file, at, cancellationToken, live.Profile.Takes, hideOnly: true);
                if (reached <= at)
                    break;
                hidden[tenantId] = at = reached;
            }
        }
    }

    private void Recovered()
    {
        if (!isFull)
            return;
        isFull = false;
        hidden.Clear();
        live.ReportProblem(null);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Building search index {Name}: {Reason}")]
    private static partial void LogBuilding(ILogger log, string name, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Building search index {Name} failed")]
    private static partial void LogBuildFailed(ILogger log, string name, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Search index {Name} cannot be written: the disk is full")]
    private static partial void LogFull(ILogger log, string name, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Following the changes of tenant {TenantId} failed; trying again")]
    private static partial void LogSiteFailed(ILogger log, Guid tenantId, Exception exception);
}
