using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Union.Organizations.Founding.Enrolments;

/// <summary>The rows of the first sheet of a workbook, or of a comma-separated file in UTF-8 or GB 18030.</summary>
internal static class SheetRows
{
    public const long MostBytes = 10 * 1024 * 1024;

    // Days are stored as numbers; a number in the column of days that lies in this range is one.
    private const int FirstDay = 20_000;
    private const int LastDay = 80_000;

    /// <summary>Null when the file is neither.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Read(string fileName, Stream content)
    {
        if (fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            return Workbook(content);
        if (!fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !fileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            return null;
        using var buffer = new MemoryStream();
        content.CopyTo(buffer);
        return [.. MemberLines.Split(Decode(buffer.ToArray()))];
    }

    private static List<IReadOnlyList<string>>? Workbook(Stream content)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(content, false);
            var part = document.WorkbookPart?.WorksheetParts.FirstOrDefault();
            var shared = document
                .WorkbookPart?.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>()
                .Select(i => i.InnerText)
                .ToArray();
            return part?.Worksheet?.Descendants<Row>().Take(MemberLines.Most + 2).Select(r => Cells(r, shared ?? [])).ToList();
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string> Cells(Row row, string[] shared)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var at = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            while (cells.Count < Math.Min(at, 50))
                cells.Add("");
            cells.Add(TextOf(cell, shared, at));
        }
        return cells.Count > 0 ? cells : [""];
    }

    private static string TextOf(Cell cell, string[] shared, int column)
    {
        var text = cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.SharedString)
            return int.TryParse(text, CultureInfo.InvariantCulture, out var i) && i < shared.Length ? shared[i] : "";
        return column == 3 && int.TryParse(text, CultureInfo.InvariantCulture, out var day) && day is > FirstDay and < LastDay
            ? DateTime.FromOADate(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;
    }

    private static int? ColumnOf(string? reference)
    {
        var letters = (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).ToArray();
        return letters.Length == 0 ? null : letters.Aggregate(0, (n, c) => (n * 26) + (c - 'A' + 1)) - 1;
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("GB18030").GetString(bytes);
        }
    }
}
