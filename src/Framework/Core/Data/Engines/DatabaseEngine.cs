using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Union.Core.Data.Engines;

/// <summary>All that differs between the two databases; one class per engine.</summary>
public abstract class DatabaseEngine
{
    /// <summary>"Sqlite" or "PostgreSQL", the value of <c>Database:Provider</c>.</summary>
    public abstract string Name { get; }

    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>Once at start: creates the file or checks the server, sets what must be set.</summary>
    public abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Version text of the running engine, for the start message and /health/ready.</summary>
    public abstract Task<string> VersionAsync(CancellationToken cancellationToken);

    /// <summary>Problems the engine itself finds in the stored data; empty when sound.</summary>
    public abstract Task<IReadOnlyList<string>> CheckIntegrityAsync(CancellationToken cancellationToken);

    /// <summary>
    /// A lock held by one node of the installation until disposed; null when another node holds it. Dies with the process.
    /// </summary>
    public abstract Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken);

    /// <summary>Whether a failed save means that a unique index refused the row.</summary>
    public abstract bool IsUniqueViolation(DbException exception);

    /// <summary>Writes a consistent copy of the database to <paramref name="file"/>.</summary>
    public abstract Task BackupAsync(string file, CancellationToken cancellationToken);

    /// <summary>Replaces the database by the copy in <paramref name="file"/>; the host must not be serving.</summary>
    public abstract Task RestoreAsync(string file, CancellationToken cancellationToken);

    /// <summary>Waits for the lock; for start-up work such as migrations.</summary>
    public async Task<IAsyncDisposable> LockAsync(string name, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryLockAsync(name, cancellationToken) is { } held)
                return held;
            await Task.Delay(200, cancellationToken);
        }
    }
}
