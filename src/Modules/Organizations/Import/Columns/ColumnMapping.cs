using Union.Core.Files.Tables;

namespace Union.Organizations.Import.Columns;

/// <summary>Which line holds the headings, and which column means what, as far as the headings tell.</summary>
internal static class ColumnMapping
{
    // A title or a note may stand above the headings.
    private const int HeadingWithin = 10;

    /// <summary>The line whose cells name most fields; the first one when none does.</summary>
    public static SheetRow HeadingOf(SheetTable sheet, IReadOnlyList<ImportField> fields) =>
        sheet.Rows.Take(HeadingWithin).MaxBy(row => Propose(row, fields).Count) ?? sheet.Rows[0];

    /// <summary>Key of the field → column.</summary>
    public static IReadOnlyDictionary<string, int> Propose(SheetRow heading, IReadOnlyList<ImportField> fields)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var taken = new HashSet<int>();
        foreach (var field in fields)
        {
            for (var column = 0; column < heading.Cells.Count; column++)
            {
                if (taken.Contains(column) || !field.IsMeantBy(heading.Cells[column]))
                    continue;
                columns[field.Key] = column;
                taken.Add(column);
                break;
            }
        }
        return columns;
    }

    /// <summary>What speaks against a mapping, in words for the person; empty when nothing does.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyDictionary<string, int> columns, IReadOnlyList<ImportField> fields) =>
        [
            .. fields.Where(f => f.IsRequired && !columns.ContainsKey(f.Key)).Select(f => $"请选择哪一列是“{f.Name}”，没有它不能导入。"),
            .. columns
                .GroupBy(c => c.Value)
                .Where(g => g.Count() > 1)
                .Select(g => $"同一列不能又是“{string.Join("”又是“", g.Select(c => fields.First(f => f.Key == c.Key).Name))}”，请改正。"),
        ];
}
