using Microsoft.EntityFrameworkCore.Migrations;

namespace Union.Core.Data.Migrations;

/// <summary>
/// A module's schema, written by hand with EF's own migration operations and no provider types, so that it runs on both
/// databases. <c>CreateAsync</c> returns the version it creates; <c>UpdateFromNAsync</c> (found by name) brings version N to the
/// version it returns. Each step runs in one transaction; an error stops the start.
/// </summary>
public abstract class DataMigration
{
    /// <summary>Collects the operations of the step that runs.</summary>
    protected internal MigrationBuilder SchemaBuilder { get; internal set; } = null!;

    /// <summary>Collation of the columns marked with <see cref="OrdinalTextAttribute"/>.</summary>
    protected string? OrdinalCollation => OrdinalTextAttribute.CollationFor(SchemaBuilder.ActiveProvider);

    public abstract Task<int> CreateAsync();
}
