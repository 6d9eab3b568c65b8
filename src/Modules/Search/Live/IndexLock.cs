using Union.Core.Host;

namespace Union.Search.Live;

/// <summary>
/// Who writes the index files of a folder: the one process that holds the lock. Others read what it writes and take over when it is gone;
/// the system gives the lock back by itself when a process ends in whatever way.
/// </summary>
internal sealed class IndexLock(AppDataFolder appData) : IDisposable
{
    private FileStream? held;

    private string FilePath => Path.Combine(appData.Folder("search"), "writer.lock");

    public bool IsHeld => held is not null;

    /// <summary>Whether this process is the writer, or becomes it now.</summary>
    public bool TryHold()
    {
        // Somebody emptied the folder: what is held then locks nobody else out.
        if (held is not null && !File.Exists(FilePath))
            Dispose();
        if (held is not null)
            return true;
        try
        {
            held = new FileStream(FilePath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose() => Interlocked.Exchange(ref held, null)?.Dispose();
}
