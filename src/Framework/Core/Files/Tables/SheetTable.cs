namespace Union.Core.Files.Tables;

/// <summary>A sheet of a workbook, or a comma-separated file, with its rows that are not empty.</summary>
/// <param name="Name">Name of the sheet; empty for a text file.</param>
/// <param name="Rows">In the order of the file.</param>
/// <param name="IsCut">There are more rows than were asked for.</param>
public sealed record SheetTable(string Name, IReadOnlyList<SheetRow> Rows, bool IsCut);
