using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Union.Core.Host;
using Union.Search.Index;
using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;
using Union.Search.Indexes.Profiles;

namespace Union.Search.Live;

/// <summary>
/// This node's index of a profile: the newest complete file in AppData/search. A search uses whatever file is current when it
/// begins; a new file takes over between two searches. Files of builds have names of their own, so that an old one can still
/// be read to its end.
/// </summary>
internal sealed partial class LiveIndex(IndexProfile profile, AppDataFolder appData, long? mostBytes, ILogger<LiveIndex> log) : IDisposable
{
    private IndexFile? current;
    private BuildProgress? build;
    private string? wanted;
    private string? lastProblem;
    private long followedAt;
    private TimeSpan followingTook;

    /// <summary>The profile as this node knows it.</summary>
    public IndexProfile Profile { get; set; } = profile;

    public IndexFile? Current => Volatile.Read(ref current);

    /// <summary>Another process writes; set by the worker.</summary>
    public bool IsReader { get; set; }

    /// <summary>Why an index has to be built, or null while the one there is good.</summary>
    public string? BuildWanted => wanted;

    /// <summary>A build or a reset is asked for or under way, whoever asked.</summary>
    public bool IsBusy =>
        build is not null || wanted is not null || Current is not { } file || file.Rebuilds < Profile.Rebuilds || file.Resets < Profile.Resets;

    public IndexState State
    {
        get
        {
            var file = Current;
            return new IndexState(
                file is not null,
                file is null ? "" : Path.GetFileName(file.Path),
                file?.Bytes ?? 0,
                file?.Registry.Documents ?? 0,
                file?.Registry.Passages ?? 0,
                Analyzer.Version,
                build,
                lastProblem
            )
            {
                IsReader = IsReader,
                BuiltAt = file?.BuiltAt,
            };
        }
    }

    private string Folder => appData.Folder("search");

    private IEnumerable<string> Paths => Directory.GetFiles(Folder, $"{Profile.Name}.*.db").OrderDescending(StringComparer.Ordinal);

    /// <summary>Finds the newest file that can be used. Without one a build is wanted. Only who writes takes the others away.</summary>
    public void Open()
    {
        foreach (var path in Paths)
        {
            if (Current is null && TryOpen(path) is { } file)
                Put(file);
            else if (!IsReader && path != Current?.Path)
                IndexFile.Delete(path);
        }
        if (Current is null && !IsReader)
            Want("本机还没有可用的索引");
    }

    public string NewPath() =>
        Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{Profile.Name}.{DateTime.UtcNow:yyyyMMddHHmmssfff}.db"));

    /// <summary>Asks for a build; one that is asked for or under way already serves all who ask.</summary>
    public void Want(string reason)
    {
        if (build is null)
            Interlocked.CompareExchange(ref wanted, reason, null);
    }

    public void Report(BuildProgress? progress)
    {
        build = progress;
        if (progress is { IsReset: false })
            wanted = null;
    }

    public void ReportProblem(string? problem) => lastProblem = problem;

    /// <summary>Puts a complete file in the place of the current one, which searches under way read to their end.</summary>
    public void TakeOver(string path)
    {
        var old = Current;
        Put(IndexFile.Open(path));
        lastProblem = null;
        if (old is not null)
            IndexFile.Delete(old.Path);
    }

    /// <summary>As a reader: looks for what the writing process made or wrote since.</summary>
    public void FollowWriter()
    {
        var newest = Paths.FirstOrDefault();
        var isSame = newest is not null && newest == Current?.Path;
        // A large file takes a while to open: at most a tenth of the time goes into following one that is written all the time.
        if (newest is null || isSame && (Stopwatch.GetElapsedTime(followedAt) < followingTook * 10 || !Current!.IsWrittenElsewhere()))
            return;
        var started = Stopwatch.GetTimestamp();
        // One that is still being built is not complete, one that is just written may not hold together for a moment: the next look serves.
        if (TryOpen(newest, !isSame) is { } file)
            Put(file);
        else if (Current is null && Paths.Skip(1).Select(path => TryOpen(path)).FirstOrDefault(older => older is not null) is { } older)
            Put(older);
        (followedAt, followingTook) = (Stopwatch.GetTimestamp(), Stopwatch.GetElapsedTime(started));
    }

    /// <summary>An empty result when there is no index yet, or none that can be read.</summary>
    public SearchResult Search(SearchRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 3 && Current is { } file; attempt++)
        {
            try
            {
                return file.Search(request, cancellationToken: cancellationToken);
            }
            catch (ObjectDisposedException)
            {
                // Another file took over in between.
            }
            catch (IndexUnusableException exception)
            {
                Abandon(file, exception);
            }
        }
        return SearchResult.Empty;
    }

    /// <summary>A file somebody deleted or damaged: a new one is built. While it can still be read it goes on answering.</summary>
    public void CheckPresence()
    {
        if (Current is { } file && !File.Exists(file.Path))
            Want("索引文件被删除");
    }

    /// <summary>What an administrator asked for since the file was made, or sources the file was not made for.</summary>
    public void CheckProfile()
    {
        if (Current is not { } file)
            return;
        if (file.Rebuilds < Profile.Rebuilds)
            Want("管理员要求重建");
        else if (file.Mark.Kinds != Profile.Kinds)
            Want("索引的来源改变");
    }

    /// <summary>What a file made now for a profile says of itself.</summary>
    public static IndexMark MarkOf(IndexProfile profile) => new(profile.Kinds, profile.Rebuilds, profile.Resets);

    public void Limit(IndexFile file)
    {
        if (mostBytes is { } most)
            file.LimitSize(most);
    }

    public void Abandon(IndexFile file, Exception exception)
    {
        if (Interlocked.CompareExchange(ref current, null, file) != file)
            return;
        LogDamaged(log, file.Path, exception);
        lastProblem = "索引文件损坏，正在重新生成；完成前检索没有结果。";
        Want("索引文件损坏");
        file.Dispose();
        if (!IsReader)
            IndexFile.Delete(file.Path);
    }

    /// <summary>The profile is gone, and its file with it.</summary>
    public void Close(bool mayDelete)
    {
        Dispose();
        if (!mayDelete)
            return;
        foreach (var path in Paths)
            IndexFile.Delete(path);
    }

    public void Dispose() => Interlocked.Exchange(ref current, null)?.Dispose();

    private void Put(IndexFile file)
    {
        Limit(file);
        var old = Interlocked.Exchange(ref current, file);
        LogOpened(log, file.Path, file.Registry.Documents);
        old?.Dispose();
    }

    private IndexFile? TryOpen(string path, bool check = true)
    {
        try
        {
            return IndexFile.Open(path, check);
        }
        catch (Exception exception) when (exception is IndexUnusableException or SqliteException or IOException)
        {
            if (!IsReader)
                LogUnusable(log, path, exception.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Search index {Path} is in use, {Documents} documents")]
    private static partial void LogOpened(ILogger log, string path, int documents);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Search index {Path} cannot be used and is made anew: {Reason}")]
    private static partial void LogUnusable(ILogger log, string path, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Search index {Path} is damaged and is made anew")]
    private static partial void LogDamaged(ILogger log, string path, Exception exception);
}
