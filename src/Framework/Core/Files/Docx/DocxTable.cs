using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Core.Files.Docx;

/// <summary>Writes a table as a Markdown table; cells merged downwards or sideways stand once, at their first place.</summary>
internal static class DocxTable
{
    public static string Write(Table table, DocxParagraphs paragraphs)
    {
        var rows = table.Elements<TableRow>().Select(Cells).Where(r => r.Count > 0).ToList();
        if (rows.Count == 0)
            return "";
        // A table of one cell is a frame around text.
        if (rows.Count == 1 && rows[0].Count == 1)
            return string.Join("\n\n", table.Descendants<Paragraph>().Select(paragraphs.Write).Where(p => p.Length > 0));
        return MarkdownTable.Write(rows);
    }

    static List<string> Cells(TableRow row)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<TableCell>())
        {
            var properties = cell.TableCellProperties;
            var continues = properties?.VerticalMerge is { } merge && merge.Val?.Value is not MergedCellValues.Restart;
            cells.Add(continues ? "" : DocxParagraphs.Text(cell));
            for (var span = properties?.GridSpan?.Val?.Value ?? 1; span > 1 && cells.Count < 200; span--)
                cells.Add("");
        }
        return cells;
    }
}
