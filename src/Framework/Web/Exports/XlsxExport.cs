using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Union.Web.Exports;

/// <summary>A workbook with one sheet. Cells are texts and numbers, never formulas.</summary>
public static class XlsxExport
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly char[] NotInSheetNames = [':', '\\', '/', '?', '*', '[', ']'];

    public static async Task WriteAsync<T>(
        Stream to,
        string sheetName,
        IAsyncEnumerable<T> rows,
        IReadOnlyList<ExportColumn<T>> columns,
        CancellationToken cancellationToken
    )
    {
        // The package needs a stream it can go back in.
        using var buffer = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = book.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(sheet))
                await WriteSheetAsync(writer, rows, columns, cancellationToken);
            workbook.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = workbook.GetIdOfPart(sheet),
                        SheetId = 1,
                        Name = SheetName(sheetName),
                    }
                )
            );
        }
        buffer.Position = 0;
        await buffer.CopyToAsync(to, cancellationToken);
    }

    private static async Task WriteSheetAsync<T>(
        OpenXmlWriter writer,
        IAsyncEnumerable<T> rows,
        IReadOnlyList<ExportColumn<T>> columns,
        CancellationToken cancellationToken
    )
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, columns.Select(c => (object?)c.Heading));
        await foreach (var row in rows.WithCancellation(cancellationToken))
            WriteRow(writer, columns.Select(c => c.Value(row)));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<object?> values)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in values)
            writer.WriteElement(
                CellText.IsNumber(value)
                    ? new Cell
                    {
                        DataType = CellValues.Number,
                        CellValue = new CellValue(((IFormattable)value!).ToString(null, CultureInfo.InvariantCulture)),
                    }
                    : new Cell
                    {
                        DataType = CellValues.InlineString,
                        InlineString = new InlineString(new Text(Readable(CellText.Of(value))) { Space = SpaceProcessingModeValues.Preserve }),
                    }
            );
        writer.WriteEndElement();
    }

    // Control characters cannot stand in XML.
    private static string Readable(string text) => new([.. text.Where(c => c is '\n' or '\t' || !char.IsControl(c))]);

    private static string SheetName(string name)
    {
        var clean = new string([.. name.Where(c => !NotInSheetNames.Contains(c))]);
        return clean.Length is 0 ? "表" : clean[..Math.Min(clean.Length, 31)];
    }
}
