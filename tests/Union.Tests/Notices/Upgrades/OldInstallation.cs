using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Data.Migrations;
using Union.Tests.Framework;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Upgrades;

/// <summary>An installation whose contents and notices are taken back to an earlier release, filled by hand and brought up again.</summary>
internal sealed class OldInstallation(UnionApp app) : IAsyncDisposable
{
    public const string Site = "old";

    private AsyncServiceScope _scope;

    public UnionApp App => app;

    public Guid TenantId => app.Tenants.Find(Site)!.Id;

    public Guid RootId => app.Tenants.Find(Site)!.RootOrganizationId;

    /// <param name="schema">The tables as that release made them.</param>
    /// <param name="records">Class of each migration of the two modules that had run, and to which version.</param>
    public static async Task<OldInstallation> StartAsync(Action<MigrationBuilder> schema, params (string Migration, int Version)[] records)
    {
        var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync(Site, "测旧旗总工会", null, "Union.Notices");
        var installation = new OldInstallation(app) { _scope = app.Services.CreateAsyncScope() };
        await installation.TakeBackAsync(schema, records);
        return installation;
    }

    public async Task InsertAsync(string table, params (string Column, object? Value)[] values)
    {
        await Db.Database.OpenConnectionAsync();
        await using var command = Db.Database.GetDbConnection().CreateCommand();
        var names = values.Select(v => $"\"{v.Column}\"");
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", values.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < values.Length; i++)
            command.Parameters.Add(Parameter(command, $"@p{i}", values[i].Value));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs what the new release brings.</summary>
    public async Task UpgradeAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DataMigrationRunner>().RunAsync(TestContext.Current.CancellationToken);
    }

    public Task<HashSet<string>> SchemaAsync() => SchemaTests.DescribeAsync(Db);

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await app.DisposeAsync();
    }

    private UnionDbContext Db => _scope.ServiceProvider.GetRequiredService<UnionDbContext>();

    private async Task TakeBackAsync(Action<MigrationBuilder> schema, (string Migration, int Version)[] records)
    {
        var tables = Db
            .Model.GetEntityTypes()
            .Where(e =>
                e.ClrType.Namespace is { } name
                && (name.StartsWith("Union.Contents", StringComparison.Ordinal) || name.StartsWith("Union.Notices", StringComparison.Ordinal))
            )
            .Select(e => e.GetTableName()!)
            .Distinct()
            .ToList();
        await Db.Database.OpenConnectionAsync();
        if (!TestDatabase.IsPostgreSql)
            await Db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        foreach (var table in tables)
            await ExecuteAsync($"DROP TABLE \"{table}\"{(TestDatabase.IsPostgreSql ? " CASCADE" : "")}");
        await ExecuteAsync(
            "DELETE FROM \"DataMigrationRecords\" WHERE \"DataMigrationClass\" LIKE 'Union.Contents.%' OR \"DataMigrationClass\" LIKE 'Union.Notices.%'"
        );
        var builder = new MigrationBuilder(Db.Database.ProviderName);
        schema(builder);
        foreach (var command in Db.GetService<IMigrationsSqlGenerator>().Generate(builder.Operations, Db.GetService<IDesignTimeModel>().Model))
            await command.ExecuteNonQueryAsync(Db.GetService<IRelationalConnection>());
        if (!TestDatabase.IsPostgreSql)
            await Db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = ON");
        foreach (var (migration, version) in records)
            await InsertAsync("DataMigrationRecords", ("DataMigrationClass", migration), ("Version", version), ("AppliedAt", DateTime.UtcNow));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = Db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static DbParameter Parameter(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        return parameter;
    }
}
