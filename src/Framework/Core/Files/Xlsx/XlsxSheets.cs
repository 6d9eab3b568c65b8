using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Union.Core.Files.Tables;

namespace Union.Core.Files.Xlsx;

/// <summary>Reads the sheets of a workbook row by row; formulas give the value last computed. Empty rows and empty sheets are left out.</summary>
internal static class XlsxSheets
{
    const int MostColumns = 100;

    /// <exception cref="UnreadableFileException">It is damaged or made to exhaust memory.</exception>
    public static IReadOnlyList<SheetTable> Read(Stream content, int mostRows, CancellationToken cancellation) =>
        OfficePackage.Read(content, "Excel 工作簿", "Excel", () => Open(content, mostRows, cancellation), cancellation);

    static List<SheetTable> Open(Stream content, int mostRows, CancellationToken cancellation)
    {
        using var document = SpreadsheetDocument.Open(content, isEditable: false);
        var workbook = document.WorkbookPart ?? throw new UnreadableFileException("Excel 工作簿缺少内容部件，文件已损坏");
        return Sheets(workbook, mostRows, cancellation);
    }

    static List<SheetTable> Sheets(WorkbookPart workbook, int mostRows, CancellationToken cancellation)
    {
        var shared = workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(Text).ToArray() ?? [];
        var dates = DateStyles(workbook);
        var sheets = new List<SheetTable>();
        foreach (var sheet in workbook.Workbook.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
                continue;
            var (rows, isCut) = Rows(part, shared, dates, mostRows, cancellation);
            if (rows.Count > 0)
                sheets.Add(new SheetTable(sheet.Name?.Value ?? "", rows, isCut));
        }
        return sheets;
    }

    static (List<SheetRow> Rows, bool IsCut) Rows(WorksheetPart part, string[] shared, bool[] dates, int mostRows, CancellationToken cancellation)
    {
        var rows = new List<SheetRow>();
        var line = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!reader.IsStartElement || reader.ElementType != typeof(Row))
                continue;
            if (rows.Count >= mostRows)
                return (rows, true);
            var row = (Row)reader.LoadCurrentElement()!;
            line = row.RowIndex?.Value is { } index and <= int.MaxValue ? (int)index : line + 1;
            var cells = Cells(row, shared, dates);
            if (cells.Exists(c => c.Length > 0))
                rows.Add(new SheetRow(line, cells));
        }
        return (rows, false);
    }

    static List<string> Cells(Row row, string[] shared, bool[] dates)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = Column(cell.CellReference?.Value) ?? cells.Count;
            if (column >= MostColumns)
                break;
            while (cells.Count < column)
                cells.Add("");
            cells.Add(Value(cell, shared, dates));
        }
        return cells;
    }

    static string Value(Cell cell, string[] shared, bool[] dates)
    {
        var raw = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type is CellValues.SharedString)
            return int.TryParse(raw, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < shared.Length ? shared[at] : "";
        if (type is CellValues.InlineString)
            return cell.InlineString is { } inline ? Text(inline) : "";
        if (type is CellValues.Boolean)
            return raw == "1" ? "是" : "否";
        var isDate = cell.StyleIndex?.Value is { } style && style < dates.Length && dates[style];
        if (isDate && double.TryParse(raw, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 2_958_466)
            return DateTime.FromOADate(days).ToString(days % 1 == 0 ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return raw;
    }

    /// <summary>For each cell style, whether it shows its number as a date.</summary>
    static bool[] DateStyles(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var custom =
            sheet
                ?.NumberingFormats?.Elements<NumberingFormat>()
                .Where(f => f.NumberFormatId is not null)
                .GroupBy(f => f.NumberFormatId!.Value)
                .ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "")
            ?? [];
        return sheet?.CellFormats?.Elements<CellFormat>().Select(f => IsDate(f.NumberFormatId?.Value ?? 0, custom)).ToArray() ?? [];
    }

    // 14–22 and 27–58 are the built-in dates, the latter those of East Asian workbooks.
    static bool IsDate(uint format, Dictionary<uint, string> custom) =>
        format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 50 and <= 58)
        || custom.TryGetValue(format, out var code) && code.Contains('y', StringComparison.OrdinalIgnoreCase);

    static string Text(OpenXmlCompositeElement item) =>
        // Phonetic guides repeat the text in another script.
        string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text));

    static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (c is < 'A' or > 'Z')
                break;
            column = column * 26 + (c - 'A' + 1);
        }
        return column > 0 ? column - 1 : null;
    }
}
