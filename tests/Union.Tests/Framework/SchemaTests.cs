using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Tests.Hosting;

namespace Union.Tests.Framework;

/// <summary>The schema that the modules' migrations build is the one the model describes, on the engine the tests run on.</summary>
public sealed class SchemaTests
{
    // Made by hand before the first migration can run.
    private const string Records = "DataMigrationRecords";

    [Fact]
    public async Task Migrations_build_what_the_model_describes()
    {
        await using var app = await UnionApp.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var migrated = await DescribeAsync(scope.ServiceProvider.GetRequiredService<UnionDbContext>());
        migrated.ShouldContain(line => line.StartsWith("Tenants.Name"));

        await using var other = await ByModelAsync(scope.ServiceProvider);
        var modelled = await DescribeAsync(other.Db);
        migrated.Except(modelled).ShouldBeEmpty("only in the migrations");
        modelled.Except(migrated).ShouldBeEmpty("only in the model");
    }

    [Fact]
    public async Task A_missing_column_is_seen()
    {
        await using var app = await UnionApp.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        var before = await DescribeAsync(db);
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "ActHeads" ADD COLUMN "Extra" integer""");
        (await DescribeAsync(db)).Except(before).ShouldHaveSingleItem().ShouldStartWith("ActHeads.Extra");
    }

    private static async Task<ModelDatabase> ByModelAsync(IServiceProvider services)
    {
        var folder = new TemporaryFolder();
        var database = await TestDatabase.CreateAsync(folder.Path, null);
        var db = services.GetRequiredService<UnionDbContext>();
        var script = db.Database.GenerateCreateScript();
        var options = new DbContextOptionsBuilder<BareContext>();
        _ = database.Provider == "Sqlite" ? options.UseSqlite(database.ConnectionString) : options.UseNpgsql(database.ConnectionString);
        var bare = new BareContext(options.Options);
        await bare.Database.OpenConnectionAsync();
        await using var command = bare.Database.GetDbConnection().CreateCommand();
        command.CommandText = script;
        await command.ExecuteNonQueryAsync();
        return new ModelDatabase(bare, database, folder);
    }

    /// <summary>One line per column, index, key and foreign key, without what the engines order or name by chance.</summary>
    internal static async Task<HashSet<string>> DescribeAsync(DbContext db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var lines = TestDatabase.IsPostgreSql ? await OfPostgreSqlAsync(connection) : await OfSqliteAsync(connection);
        return [.. lines.Where(l => !l.StartsWith(Records, StringComparison.Ordinal))];
    }

    private static async Task<List<string>> OfSqliteAsync(DbConnection connection)
    {
        var lines = await LinesAsync(
            connection,
            """
            SELECT t.name || '.' || c.name || ' ' || upper(c.type) || CASE c."notnull" WHEN 1 THEN ' NOT NULL' ELSE '' END || CASE WHEN c.pk > 0 THEN ' KEY' || c.pk ELSE '' END
            FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
            """
        );
        lines.AddRange(
            await LinesAsync(
                connection,
                """
                SELECT t.name || ' INDEX ' || i.name || ' ' || i."unique" || ' ' || (SELECT group_concat(x.name) FROM pragma_index_info(i.name) x)
                FROM sqlite_master t JOIN pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin = 'c'
                """
            )
        );
        lines.AddRange(
            await LinesAsync(
                connection,
                """
                SELECT t.name || ' FOREIGN ' || f."from" || ' ' || f."table" || ' ' || f."to" || ' ' || f.on_delete
                FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
                """
            )
        );
        return lines;
    }

    private static async Task<List<string>> OfPostgreSqlAsync(DbConnection connection)
    {
        var lines = await LinesAsync(
            connection,
            """
            SELECT table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '') || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
            FROM information_schema.columns WHERE table_schema = 'public'
            """
        );
        lines.AddRange(await LinesAsync(connection, "SELECT tablename || ' INDEX ' || indexdef FROM pg_indexes WHERE schemaname = 'public'"));
        lines.AddRange(
            await LinesAsync(
                connection,
                """
                SELECT c.relname || ' ' || k.contype::text || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
                FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public'
                """
            )
        );
        return lines;
    }

    private static async Task<List<string>> LinesAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    }

    private sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options);

    private sealed record ModelDatabase(DbContext Db, TestDatabase Database, TemporaryFolder Folder) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Db.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            await Database.DropAsync();
            Folder.Dispose();
        }
    }
}
