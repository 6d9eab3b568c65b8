namespace Union.Core.Data;

/// <summary>
/// A text column compared byte by byte on both databases: paths and codes that are read as ranges. A migration adds the column with
/// <c>collation: OrdinalCollation</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OrdinalTextAttribute : Attribute
{
    private const string PostgreSqlProvider = "Npgsql.EntityFrameworkCore.PostgreSQL";

    // SQLite compares byte by byte of itself; PostgreSQL follows the language of the database unless told.
    internal static string? CollationFor(string? provider) => provider == PostgreSqlProvider ? "C" : null;
}
