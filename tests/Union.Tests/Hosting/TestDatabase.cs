using Microsoft.Data.Sqlite;
using Npgsql;

namespace Union.Tests.Hosting;

/// <summary>
/// A database of its own for each test host: a SQLite file, or, with TEST_DB=PostgreSQL, a database on
/// <see cref="PrivateCluster"/>. Only the first of a run is migrated from nothing; the others begin as copies of it.
/// </summary>
public sealed record TestDatabase(string Provider, string ConnectionString)
{
    public static bool IsPostgreSql => Environment.GetEnvironmentVariable("TEST_DB") == "PostgreSQL";

    /// <param name="folder">Where the host keeps its files. A second start on a folder finds the database of the first.</param>
    /// <param name="template">A database with the schema, which nobody uses; null begins with nothing.</param>
    public static async Task<TestDatabase> CreateAsync(string folder, TestDatabase? template)
    {
        if (!IsPostgreSql)
        {
            var database = new TestDatabase("Sqlite", $"Data Source={Path.Combine(folder, "union.db")}");
            if (template is not null && !File.Exists(database.Name))
                File.Copy(template.Name, database.Name);
            return database;
        }
        // The folder remembers its database.
        var note = Path.Combine(folder, "test-database");
        if (File.Exists(note))
            return OnServer(await File.ReadAllTextAsync(note));
        var made = OnServer($"test_{Guid.CreateVersion7():N}");
        // A database that is copied may have no session: the host that made it closes its pool when it comes to it.
        if (template is not null)
            await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{template.Name}'");
        await ExecuteAsync($"CREATE DATABASE {made.Name} TEMPLATE {template?.Name ?? "template0"}");
        await File.WriteAllTextAsync(note, made.Name);
        return made;
    }

    /// <summary>Closes what lies unused in the pools, so that files and databases can go or be copied.</summary>
    public static void CloseConnections()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    public async Task DropAsync()
    {
        if (Provider != "PostgreSQL")
            return;
        await ExecuteAsync($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
    }

    // The file, or the name on the server.
    private string Name =>
        Provider == "Sqlite"
            ? new SqliteConnectionStringBuilder(ConnectionString).DataSource
            : new NpgsqlConnectionStringBuilder(ConnectionString).Database!;

    private static TestDatabase OnServer(string name) =>
        new("PostgreSQL", new NpgsqlConnectionStringBuilder(PrivateCluster.ConnectionString) { Database = name, MaxPoolSize = 30 }.ConnectionString);

    private static async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(PrivateCluster.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
