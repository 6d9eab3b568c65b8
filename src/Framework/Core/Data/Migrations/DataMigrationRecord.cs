namespace Union.Core.Data.Migrations;

/// <summary>The version a migration class has brought the schema to.</summary>
public sealed class DataMigrationRecord : ITechnicalRow
{
    internal DataMigrationRecord() { }

    public string DataMigrationClass { get; internal init; } = "";

    public int Version { get; internal set; }

    public DateTime AppliedAt { get; internal set; }
}
