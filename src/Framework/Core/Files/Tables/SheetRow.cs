namespace Union.Core.Files.Tables;

/// <summary>A row of a sheet.</summary>
/// <param name="Line">Its line as the spreadsheet program counts, from 1.</param>
/// <param name="Cells">From the left; cells that are missing at the end are empty.</param>
public sealed record SheetRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>The cell in a column, counted from 0; empty when the row ends before it.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
