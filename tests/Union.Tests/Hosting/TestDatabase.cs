using Npgsql;

namespace Union.Tests.Hosting;

/// <summary>
/// A database of its own for each test host: a SQLite file, or, with TEST_DB=PostgreSQL, a database on
/// <see cref="PrivateCluster"/>.
/// </summary>
public sealed record TestDatabase(string Provider, string ConnectionString)
{
    public static bool IsPostgreSql => Environment.GetEnvironmentVariable("TEST_DB") == "PostgreSQL";

    public static async Task<TestDatabase> CreateAsync(string folder)
    {
        if (!IsPostgreSql)
            return new TestDatabase("Sqlite", $"Data Source={Path.Combine(folder, "union.db")}");
        var server = PrivateCluster.ConnectionString;
        // The folder remembers its database, so that a second start on it finds the data of the first.
        var note = Path.Combine(folder, "test-database");
        var name = File.Exists(note) ? await File.ReadAllTextAsync(note) : $"test_{Guid.CreateVersion7():N}";
        if (!File.Exists(note))
        {
            await using var source = NpgsqlDataSource.Create(server);
            await using var create = source.CreateCommand($"CREATE DATABASE {name}");
            await create.ExecuteNonQueryAsync();
            await File.WriteAllTextAsync(note, name);
        }
        return new TestDatabase("PostgreSQL", new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 30 }.ConnectionString);
    }

    public async Task DropAsync()
    {
        if (Provider != "PostgreSQL")
            return;
        NpgsqlConnection.ClearAllPools();
        var name = new NpgsqlConnectionStringBuilder(ConnectionString).Database;
        await using var source = NpgsqlDataSource.Create(PrivateCluster.ConnectionString);
        await using var drop = source.CreateCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }
}
