using System.Globalization;
using Microsoft.Data.Sqlite;
using Union.Core.Data.Engines;
using Union.Core.Indexing;
using Union.Search.Index.Suggesting;

namespace Union.Search.Index.Storage;

/// <summary>
/// An index file that is open: one writer, as many readers as searches run, and what is kept in memory of it. It may be
/// thrown away at any time; nothing in it is not elsewhere.
/// </summary>
internal sealed class IndexFile : IDisposable
{
    // Every statement is ours: one that SQLite does not understand means that a table is missing.
    private static readonly HashSet<int> Damage = [1, 10, 11, 14, 26];

    private const int InputOutput = 10;
    private const int PageSize = 4096;
    private const int ReadersKept = 16;
    private const long PostingsKept = 64L << 20;

    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly Stack<IndexReader> readers = [];
    private readonly Lock gate = new();
    private readonly IndexWriter writer;
    private readonly SqliteConnection connection;
    private bool disposed;
    private long writtenAt;

    private IndexFile(string path, SqliteConnection connection, Registry registry)
    {
        Path = path;
        Registry = registry;
        Mark = IndexSchema.ReadMark(connection);
        BuiltAt = IndexSchema.State(connection, "complete") is { } at
            ? DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : null;
        this.connection = connection;
        writer = new IndexWriter(connection, registry);
    }

    public string Path { get; }

    public Registry Registry { get; }

    public IndexMark Mark { get; private set; }

    public int Rebuilds => Mark.Rebuilds;

    public int Resets => Mark.Resets;

    /// <summary>When it was complete; null while it is being built.</summary>
    public DateTime? BuiltAt { get; }

    public PostingsCache Passages { get; } = new(PostingsKept);

    public PostingsCache Titles { get; } = new(PostingsKept / 8);

    public StandingsCache Standings { get; } = new();

    public SuggestionsCache Suggestions { get; } = new();

    public FoldedTexts Texts { get; } = new(PostingsKept);

    public long Bytes => new[] { Path, Path + "-wal" }.Where(File.Exists).Sum(file => new FileInfo(file).Length);

    /// <summary>A new empty file in place of whatever is there; good for searches only after <see cref="Complete"/>.</summary>
    public static IndexFile Create(string path, IndexMark? mark = null)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        Delete(path);
        var connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        // Until it is complete a crash means to begin again, so nothing has to survive one.
        connection.Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000; PRAGMA locking_mode = EXCLUSIVE;");
        IndexSchema.Create(connection, mark ?? IndexMark.None);
        connection.Run("INSERT INTO passage_text (passage_text, rank) VALUES ('hashsize', 16000000)");
        return new IndexFile(path, connection, new Registry());
    }

    /// <exception cref="IndexUnusableException">The file has to be made anew.</exception>
    /// <param name="path">The file.</param>
    /// <param name="check">Whether to look through the whole file for damage; not needed for one that was good a moment ago.</param>
    public static IndexFile Open(string path, bool check = true)
    {
        if (!File.Exists(path))
            throw new IndexUnusableException("索引文件不存在");
        SqliteConnection? connection = null;
        try
        {
            connection = Connect(path, SqliteOpenMode.ReadWrite);
            if (connection.Scalar("SELECT value FROM state WHERE name = 'made'") is not string made || made != IndexSchema.Made)
                throw new IndexUnusableException("索引由另一版本的分词生成");
            if (connection.Scalar("SELECT value FROM state WHERE name = 'complete'") is null)
                throw new IndexUnusableException("索引尚未建成");
            if (check && connection.Scalar("PRAGMA quick_check(1)") is not "ok")
                throw new IndexUnusableException("索引文件已损坏");
            connection.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 2000;");
            var file = new IndexFile(path, connection, RegistryReader.Read(connection));
            file.Passages.Written(file.Registry.Passages);
            file.Standings.Written(file.Registry.Documents);
            file.Read(file.Standings.Fill);
            file.writtenAt = file.DataVersion();
            return file;
        }
        catch (Exception exception)
        {
            connection?.Dispose();
            throw exception as IndexUnusableException ?? new IndexUnusableException("索引文件已损坏", exception);
        }
    }

    public static void Delete(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm", path + "-journal" })
            File.Delete(file);
    }

    /// <summary>Closes a new file as a finished index, to be moved to its place and opened there.</summary>
    public void Complete()
    {
        connection.Run("INSERT INTO passage_text (passage_text) VALUES ('optimize')");
        connection.Run("INSERT INTO document_text (document_text) VALUES ('optimize')");
        connection.Run("INSERT INTO passage_text (passage_text, rank) VALUES ('hashsize', 1048576)");
        connection.Run(
            "INSERT INTO state (name, value) VALUES ('complete', @at)",
            ("@at", DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture))
        );
        connection.Run("PRAGMA locking_mode = NORMAL; PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE;");
        Dispose();
    }

    public Task WriteAsync(IndexBatch batch, CancellationToken cancellationToken) =>
        AloneAsync(
            () =>
            {
                writer.Write(batch);
                Passages.Written(Registry.Passages);
                Titles.Written(Registry.Documents);
                Standings.Written(Registry.Documents);
                Suggestions.Written();
            },
            cancellationToken
        );

    /// <summary>Notes which requests of administrators the file obeys by now.</summary>
    public async Task WriteMarkAsync(IndexMark mark, CancellationToken cancellationToken)
    {
        await AloneAsync(() => IndexSchema.Write(connection, mark), cancellationToken);
        Mark = mark;
    }

    /// <summary>How large the file may grow, in bytes; a write that needs more fails as on a full disk.</summary>
    public void LimitSize(long bytes) => connection.Run($"PRAGMA max_page_count = {(bytes / PageSize).ToString(CultureInfo.InvariantCulture)}");

    /// <summary>What was changed and cannot be written for want of space is found by nobody until it can.</summary>
    public void Hide(IEnumerable<string> records)
    {
        foreach (var record in records)
        foreach (var id in Registry.FindWithParts(record))
            Registry.Hide(id);
    }

    /// <summary>Whether another process has written since this one opened the file.</summary>
    public bool IsWrittenElsewhere()
    {
        if (disposed || !writing.Wait(0))
            return false;
        try
        {
            return !disposed && DataVersion() != writtenAt;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>How far each tenant's changes have been followed.</summary>
    public async Task<IReadOnlyDictionary<Guid, long>> CursorsAsync(CancellationToken cancellationToken)
    {
        var cursors = new Dictionary<Guid, long>();
        await AloneAsync(
            () =>
            {
                using var command = connection.Command("SELECT tenant, sequence FROM cursor");
                using var reader = command.ExecuteReader();
                while (reader.Read())
                    cursors[Guid.Parse(reader.GetString(0))] = reader.GetInt64(1);
            },
            cancellationToken
        );
        return cursors;
    }

    /// <exception cref="IndexUnusableException">The file is damaged.</exception>
    public T Read<T>(Func<IndexReader, T> use)
    {
        IndexReader? reader = null;
        try
        {
            reader = Rent();
            var result = use(reader);
            Return(reader);
            return result;
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            reader?.Dispose();
            throw new IndexUnusableException("索引文件已损坏", exception);
        }
        catch
        {
            reader?.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (disposed)
            return;
        writing.Wait();
        lock (gate)
        {
            disposed = true;
            while (readers.TryPop(out var reader))
                reader.Dispose();
        }
        writer.Dispose();
        writing.Release();
    }

    private async Task AloneAsync(Action work, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            work();
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            throw new IndexUnusableException("索引文件已损坏", exception);
        }
        finally
        {
            writing.Release();
        }
    }

    // A disk without space fails in more ways than one, and none of them means that the file is broken.
    private bool IsDamage(SqliteException exception) =>
        Damage.Contains(exception.SqliteErrorCode) && !(exception.SqliteErrorCode == InputOutput && DiskSpace.IsGone(Path));

    private long DataVersion() => connection.Scalar("PRAGMA data_version") as long? ?? 0;

    private IndexReader Rent()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (readers.TryPop(out var reader))
                return reader;
        }
        return new IndexReader(Path);
    }

    private void Return(IndexReader reader)
    {
        lock (gate)
        {
            if (!disposed && readers.Count < ReadersKept)
            {
                readers.Push(reader);
                return;
            }
        }
        reader.Dispose();
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        SqliteRuntime.Initialize();
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        connection.Run("PRAGMA busy_timeout = 5000;");
        return connection;
    }
}
