using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Union.Core.Data.Engines;

/// <summary>One file in AppData, in WAL mode, foreign keys on; writers wait up to 30 s for one another.</summary>
internal sealed class SqliteEngine(string connectionString, string lockFolder) : DatabaseEngine
{
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    private readonly string _connectionString = new SqliteConnectionStringBuilder(connectionString)
    {
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ConnectionString;

    public override string Name => "Sqlite";

    private string File => new SqliteConnectionStringBuilder(_connectionString).DataSource;

    public override void Configure(DbContextOptionsBuilder options) => options.UseSqlite(_connectionString);

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(File) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        await ScalarAsync("PRAGMA journal_mode=WAL", cancellationToken);
    }

    public override async Task<string> VersionAsync(CancellationToken cancellationToken) =>
        "SQLite " + await ScalarAsync("SELECT sqlite_version()", cancellationToken);

    public override async Task<IReadOnlyList<string>> CheckIntegrityAsync(CancellationToken cancellationToken)
    {
        var answer = (string?)await ScalarAsync("PRAGMA integrity_check", cancellationToken);
        var orphans = await ScalarAsync("SELECT COUNT(*) FROM pragma_foreign_key_check", cancellationToken);
        var problems = new List<string>();
        if (answer != "ok")
            problems.Add($"integrity_check：{answer}");
        if (orphans is long and > 0)
            problems.Add($"{orphans} 行的外键没有对应的行");
        return problems;
    }

    public override Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(lockFolder);
        try
        {
            var file = new FileStream(Path.Combine(lockFolder, name + ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return Task.FromResult<IAsyncDisposable?>(file);
        }
        catch (IOException)
        {
            return Task.FromResult<IAsyncDisposable?>(null);
        }
    }

    public override bool IsUniqueViolation(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public override async Task BackupAsync(string file, CancellationToken cancellationToken)
    {
        await using var source = new SqliteConnection(_connectionString);
        await source.OpenAsync(cancellationToken);
        await using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await target.OpenAsync(cancellationToken);
        source.BackupDatabase(target);
    }

    public override async Task RestoreAsync(string file, CancellationToken cancellationToken)
    {
        await using var source = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Pooling = false,
                Mode = SqliteOpenMode.ReadOnly,
            }.ConnectionString
        );
        await source.OpenAsync(cancellationToken);
        await using var target = new SqliteConnection(_connectionString);
        await target.OpenAsync(cancellationToken);
        source.BackupDatabase(target);
    }

    private async Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constant texts of this class only
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
