using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Union.Core.Host;
using Union.Search.Index;
using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Live;

/// <summary>
/// This node's index of a profile: the newest complete file in AppData/search. A search uses whatever file is current when it
/// begins; a new file takes over between two searches. Files of builds have names of their own, so that an old one can still
/// be read to its end.
/// </summary>
internal sealed partial class LiveIndex(AppDataFolder appData, ILogger<LiveIndex> log) : IDisposable
{
    private const string Profile = "default";

    private IndexFile? current;
    private BuildProgress? build;
    private string? wanted;
    private string? lastProblem;

    public IndexFile? Current => Volatile.Read(ref current);

    /// <summary>Why an index has to be built, or null while the one there is good.</summary>
    public string? BuildWanted => wanted;

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
            );
        }
    }

    private string Folder => appData.Folder("search");

    /// <summary>Finds the newest file that can be used. Without one a build is wanted.</summary>
    public void Open()
    {
        foreach (var path in Directory.GetFiles(Folder, $"{Profile}.*.db").OrderDescending(StringComparer.Ordinal))
        {
            if (Current is null && TryOpen(path) is { } file)
            {
                Volatile.Write(ref current, file);
                LogOpened(log, path, file.Registry.Documents);
            }
            else
            {
                IndexFile.Delete(path);
            }
        }
        if (Current is null)
            Want("本机还没有可用的索引");
    }

    public string NewPath() => Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{Profile}.{DateTime.UtcNow:yyyyMMddHHmmssfff}.db"));

    /// <summary>Asks for a build; one that is asked for or under way already serves all who ask.</summary>
    public void Want(string reason)
    {
        if (build is null)
            Interlocked.CompareExchange(ref wanted, reason, null);
    }

    public void Report(BuildProgress? progress)
    {
        build = progress;
        if (progress is not null)
            wanted = null;
    }

    public void ReportProblem(string? problem) => lastProblem = problem;

    /// <summary>Puts a complete file in the place of the current one, which searches under way read to their end.</summary>
    public void TakeOver(string path)
    {
        var file = IndexFile.Open(path);
        var old = Interlocked.Exchange(ref current, file);
        lastProblem = null;
        LogOpened(log, path, file.Registry.Documents);
        if (old is null)
            return;
        old.Dispose();
        IndexFile.Delete(old.Path);
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

    public void Abandon(IndexFile file, Exception exception)
    {
        if (Interlocked.CompareExchange(ref current, null, file) != file)
            return;
        LogDamaged(log, file.Path, exception);
        lastProblem = "索引文件损坏，已重新生成";
        Want("索引文件损坏");
        file.Dispose();
        IndexFile.Delete(file.Path);
    }

    public void Dispose() => Interlocked.Exchange(ref current, null)?.Dispose();

    private IndexFile? TryOpen(string path)
    {
        try
        {
            return IndexFile.Open(path);
        }
        catch (IndexUnusableException exception)
        {
            LogUnusable(log, path, exception.Message);
            return null;
        }
        catch (Exception exception) when (exception is SqliteException or IOException)
        {
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
