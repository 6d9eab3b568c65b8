using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Union.Work.Documents.Layout;
using Fonts = Union.Work.Documents.Layout.Fonts;

namespace Union.Work.Documents.Official;

/// <summary>The parts of an official document that are set as tables: the head of several issuers, and the 版记 at the end.</summary>
internal static class OfficialImprint
{
    private const string Size4 = "28"; // 4号, in half points
    private const int JointSize = 44;

    /// <summary>The issuers one beneath the other, 文件 to their right in the middle (7.2.4).</summary>
    public static Table JointHead(IReadOnlyList<string> issuers, int width)
    {
        var right = width / 4;
        var names = Cell(width - right, [.. issuers.Select(i => Big(i, JointSize, JustificationValues.Distribute))]);
        return Frame(width, new TableBorders(), new TableRow(names, Cell(right, [Big("文件", 56, JustificationValues.Center)])));
    }

    /// <summary>版记: copies, and who printed it when, between lines (7.4).</summary>
    public static IEnumerable<OpenXmlElement> Of(OfficialText text, int width)
    {
        var by =
            text.PrintedBy.Length > 0 ? text.PrintedBy
            : text.Issuers.Count > 0 ? text.Issuers[0]
            : "";
        var on = text.HasImprint ? text.PrintedOn ?? text.On : null;
        if (text.CopiedTo.Length == 0 && (by.Length == 0 || on is null))
            yield break;
        yield return new Paragraph();
        var rows = new List<TableRow>();
        if (text.CopiedTo.Length > 0)
            rows.Add(new TableRow(Cell(width, [Small($"抄送：{text.CopiedTo.TrimEnd('。')}。")])));
        if (by.Length > 0 && on is { } day)
            rows.Add(new TableRow(Cell(width, [Small(by, $"{OfficialWriter.Day(day)}印发", width)])));
        // 10.1: a letter has no lines here.
        yield return Frame(width, text.HasImprint ? Lines() : new TableBorders(), [.. rows]);
        // A table may not stand last.
        yield return new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact }));
    }

    private static Table Frame(int width, TableBorders borders, params TableRow[] rows)
    {
        var properties = new TableProperties(
            new TableWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
            new TableJustification { Val = TableRowAlignmentValues.Center }
        );
        if (borders.HasChildren)
            properties.Append(borders);
        properties.Append(new TableLayout { Type = TableLayoutValues.Fixed });
        properties.Append(TableLines.Margins());
        var table = new Table(properties);
        var cells = rows[0].Elements<TableCell>().Select(c => c.TableCellProperties!.TableCellWidth!.Width!.Value!);
        table.Append(new TableGrid(cells.Select(w => new GridColumn { Width = w })));
        foreach (var row in rows)
            table.Append(row);
        return table;
    }

    private static TableBorders Lines() =>
        new(
            new TopBorder { Val = BorderValues.Single, Size = 8 },
            new BottomBorder { Val = BorderValues.Single, Size = 8 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }
        );

    private static TableCell Cell(int width, Paragraph[] lines) =>
        new([
            new TableCellProperties(
                new TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }
            ),
            .. lines,
        ]);

    private static Paragraph Big(string text, int size, JustificationValues alignment)
    {
        var run = MarkdownRuns.Plain(text, Fonts.Title);
        run.RunProperties!.Append(new Color { Val = "FF0000" });
        run.RunProperties.Append(new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) });
        return new Paragraph(
            new ParagraphProperties(
                new SpacingBetweenLines { Line = "800", LineRule = LineSpacingRuleValues.Exact },
                new Justification { Val = alignment }
            ),
            run
        );
    }

    private static Paragraph Small(string left, string? right = null, int width = 0)
    {
        var properties = new ParagraphProperties();
        if (right is not null)
            properties.Append(new Tabs(new TabStop { Val = TabStopValues.Right, Position = width - 500 }));
        properties.Append(new SpacingBetweenLines { Line = "480", LineRule = LineSpacingRuleValues.Exact });
        properties.Append(new Indentation { Left = "280", Right = "280" });
        var line = new Paragraph(properties, Sized(left));
        if (right is not null)
            line.Append(new Run(new TabChar()), Sized(right));
        return line;
    }

    private static Run Sized(string text)
    {
        var run = MarkdownRuns.Plain(text, Fonts.Body);
        run.RunProperties!.Append(new FontSize { Val = Size4 });
        return run;
    }
}
