using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Union.Core.Data.Engines;

/// <summary>A PostgreSQL database; node locks are advisory locks on a connection of their own.</summary>
internal sealed class PostgreSqlEngine(string connectionString) : DatabaseEngine, IDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    public override string Name => "PostgreSQL";

    public override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(_source);

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
    }

    public override async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        return "PostgreSQL " + connection.PostgreSqlVersion.ToString(2);
    }

    // The server checks its own pages; what can be asked from here is that the database answers.
    public override async Task<IReadOnlyList<string>> CheckIntegrityAsync(CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand("SELECT count(*) FROM pg_constraint WHERE NOT convalidated");
        var open = (long)(await command.ExecuteScalarAsync(cancellationToken) ?? 0L);
        return open == 0 ? [] : [$"{open} 个约束未经验证"];
    }

    public override async Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = LockKey(name) });
        if (await command.ExecuteScalarAsync(cancellationToken) is true)
            return new HeldLock(connection, LockKey(name));
        await connection.DisposeAsync();
        return null;
    }

    public override bool IsUniqueViolation(DbException exception) => exception.SqlState == PostgresErrorCodes.UniqueViolation;

    public override Task BackupAsync(string file, CancellationToken cancellationToken) =>
        RunToolAsync("pg_dump", ["--format=custom", "--file", file], cancellationToken);

    // What stands now is set aside until the copy is in place: a failed restore leaves everything as it was, and tables that
    // the copy does not know do not stay behind.
    public override async Task RestoreAsync(string file, CancellationToken cancellationToken)
    {
        await RunSqlAsync(
            "DROP SCHEMA IF EXISTS before_restore CASCADE; ALTER SCHEMA public RENAME TO before_restore; CREATE SCHEMA public;",
            cancellationToken
        );
        try
        {
            await RunToolAsync(
                "pg_restore",
                ["--single-transaction", "--no-owner", "--schema", "public", "--dbname", Settings.Database!, file],
                cancellationToken
            );
        }
        catch
        {
            await RunSqlAsync("DROP SCHEMA public CASCADE; ALTER SCHEMA before_restore RENAME TO public;", CancellationToken.None);
            throw;
        }
        await RunSqlAsync("DROP SCHEMA before_restore CASCADE;", cancellationToken);
    }

    public void Dispose() => _source.Dispose();

    private NpgsqlConnectionStringBuilder Settings => new(connectionString);

    private static long LockKey(string name) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes("union:" + name)));

    private async Task RunSqlAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task RunToolAsync(string tool, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true };
        start.Environment["PGHOST"] = Settings.Host;
        start.Environment["PGPORT"] = Settings.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = Settings.Username;
        start.Environment["PGPASSWORD"] = Settings.Password;
        start.Environment["PGDATABASE"] = Settings.Database;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"没有找到 {tool}，请安装 PostgreSQL 客户端。");
        var error = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{tool} 失败：{error}");
    }

    private sealed class HeldLock(NpgsqlConnection connection, long key) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (var command = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", connection))
            {
                command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = key });
                await command.ExecuteNonQueryAsync();
            }
            await connection.DisposeAsync();
        }
    }
}
