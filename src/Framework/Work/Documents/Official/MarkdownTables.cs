using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Union.Work.Documents.Layout;
using MarkdownCell = Markdig.Extensions.Tables.TableCell;
using MarkdownRow = Markdig.Extensions.Tables.TableRow;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;
using TableCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace Union.Work.Documents.Official;

/// <summary>A Markdown table with lines all around, its head repeated on each page; wider columns where there is more to read.</summary>
internal static class MarkdownTables
{
    private const int Narrowest = 3;
    private const int Widest = 24;

    public static Table Of(MarkdownTable table, int width)
    {
        var rows = table.OfType<MarkdownRow>().ToList();
        var columns = Math.Max(1, rows.Select(r => r.OfType<MarkdownCell>().Sum(Span)).DefaultIfEmpty().Max());
        var widths = Widths(rows, columns, width);
        var result = new Table(
            new TableProperties(
                new TableWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                TableLines.Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                TableLines.Margins()
            ),
            new TableGrid(widths.Select(w => new GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) }))
        );
        foreach (var row in rows)
            result.Append(Row(row, widths));
        return result;
    }

    private static TableRow Row(MarkdownRow row, int[] widths)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (row.IsHeader)
            properties.Append(new TableHeader());
        var result = new TableRow(properties);
        var at = 0;
        foreach (var cell in row.OfType<MarkdownCell>())
        {
            var span = Math.Min(Span(cell), widths.Length - at);
            if (span <= 0)
                break;
            result.Append(Cell(cell, widths.Skip(at).Take(span).Sum(), span, row.IsHeader));
            at += span;
        }
        for (; at < widths.Length; at++)
            result.Append(Cell(null, widths[at], 1, row.IsHeader));
        return result;
    }

    private static TableCell Cell(MarkdownCell? cell, int width, int span, bool isHead)
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }
        );
        if (span > 1)
            properties.Append(new GridSpan { Val = span });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var result = new TableCell(properties);
        foreach (var line in cell?.Descendants<LeafBlock>().SelectMany(b => MarkdownRuns.Of(b.Inline)) ?? [])
            result.Append(Paragraph(line, isHead));
        if (result.GetFirstChild<Paragraph>() is null)
            result.Append(Paragraph([], isHead));
        return result;
    }

    private static Paragraph Paragraph(List<Run> line, bool isHead) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = isHead ? PaperStyles.CellHead : PaperStyles.Cell }), .. line]);

    private static int[] Widths(List<MarkdownRow> rows, int columns, int width)
    {
        var longest = Enumerable.Repeat(Narrowest, columns).ToArray();
        foreach (var row in rows)
        {
            var at = 0;
            foreach (var cell in row.OfType<MarkdownCell>())
            {
                var length = cell.Descendants<LeafBlock>().Sum(b => b.Inline is null ? 0 : MarkdownRuns.Text(b.Inline).Length);
                if (Span(cell) == 1 && at < columns)
                    longest[at] = Math.Clamp(length, longest[at], Widest);
                at += Span(cell);
            }
        }
        var sum = longest.Sum();
        return [.. longest.Select(l => width * l / sum)];
    }

    private static int Span(MarkdownCell cell) => Math.Max(1, cell.ColumnSpan);
}
