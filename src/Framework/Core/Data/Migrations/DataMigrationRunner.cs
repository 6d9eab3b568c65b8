using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Union.Core.Data.Engines;

namespace Union.Core.Data.Migrations;

/// <summary>Runs the migrations of all modules at start, in order of dependency, on one node at a time.</summary>
public sealed partial class DataMigrationRunner(
    UnionDbContext db,
    DatabaseEngine engine,
    IEnumerable<DataMigration> migrations,
    TimeProvider clock,
    ILogger<DataMigrationRunner> log
)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var held = await engine.LockAsync("migrations", cancellationToken);
        await db.Database.ExecuteSqlRawAsync(
            """CREATE TABLE IF NOT EXISTS "DataMigrationRecords" ("DataMigrationClass" varchar(200) NOT NULL PRIMARY KEY, "Version" integer NOT NULL, "AppliedAt" timestamp with time zone NOT NULL)""",
            cancellationToken
        );
        var records = await db.Set<DataMigrationRecord>().ToDictionaryAsync(r => r.DataMigrationClass, cancellationToken);
        foreach (var migration in migrations)
            await RunAsync(migration, records, cancellationToken);
    }

    private async Task RunAsync(DataMigration migration, Dictionary<string, DataMigrationRecord> records, CancellationToken cancellationToken)
    {
        var name = migration.GetType().FullName!;
        records.TryGetValue(name, out var record);
        while (Next(migration, record?.Version) is { } step)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            migration.SchemaBuilder = new MigrationBuilder(db.Database.ProviderName);
            var version = await step();
            await ExecuteAsync(migration.SchemaBuilder, cancellationToken);
            if (record is null)
                db.Add(record = records[name] = new DataMigrationRecord { DataMigrationClass = name });
            (record.Version, record.AppliedAt) = (version, clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            LogApplied(log, name, version);
        }
    }

    private static Func<Task<int>>? Next(DataMigration migration, int? version)
    {
        if (version is null)
            return migration.CreateAsync;
        var method = migration
            .GetType()
            .GetMethod(string.Create(CultureInfo.InvariantCulture, $"UpdateFrom{version}Async"), BindingFlags.Public | BindingFlags.Instance, []);
        return method is null ? null : () => (Task<int>)method.Invoke(migration, null)!;
    }

    private async Task ExecuteAsync(MigrationBuilder builder, CancellationToken cancellationToken)
    {
        var model = db.GetService<IDesignTimeModel>().Model;
        var commands = db.GetService<IMigrationsSqlGenerator>().Generate(builder.Operations, model);
        var connection = db.GetService<IRelationalConnection>();
        foreach (var command in commands)
            await command.ExecuteNonQueryAsync(connection, cancellationToken: cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Schema of {Migration} is at version {Version}")]
    private static partial void LogApplied(ILogger log, string migration, int version);
}
