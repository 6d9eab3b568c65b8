using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Union.Work.Documents.Layout;

/// <summary>
/// A table written with bars. The line <c>|--|----|</c> gives the widths by its dashes; what stands above it is the head, repeated on each
/// page. <c>&lt;</c> alone in a cell joins it to the one on the left; <c>|+6</c> at the start makes the row six lines high; <c>&lt;br&gt;</c>
/// breaks a line; a cell that begins with <c>.</c> is set to the left.
/// </summary>
internal static class TableLines
{
    private const int LineHeight = 400;

    public static Table Of(IReadOnlyList<string> lines, int width)
    {
        var rule = lines.ToList().FindIndex(IsRule);
        var widths = Widths(rule >= 0 ? lines[rule] : lines[0], width, isRule: rule >= 0);
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                Margins()
            ),
            new TableGrid(widths.Select(w => new GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) }))
        );
        for (var i = 0; i < lines.Count; i++)
            if (i != rule)
                table.Append(Row(lines[i], widths, isHead: i < rule));
        return table;
    }

    private static bool IsRule(string line) => line.Length > 2 && line.All(c => c is '|' or '-');

    private static int[] Widths(string line, int width, bool isRule)
    {
        var parts = line.Trim('|').Split('|').Select(p => isRule ? p.Length : 1).ToArray();
        var sum = parts.Sum();
        return [.. parts.Select(p => width * p / sum)];
    }

    private static TableRow Row(string line, int[] widths, bool isHead)
    {
        var height = 1;
        if (line.StartsWith("|+", StringComparison.Ordinal))
        {
            var digits = string.Concat(line.Skip(2).TakeWhile(char.IsAsciiDigit));
            height = int.Parse(digits, CultureInfo.InvariantCulture);
            line = "|" + line[(2 + digits.Length)..];
        }
        var row = new TableRow(Properties(height, isHead));
        var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        for (var i = 0; i < widths.Length; )
        {
            var span = 1;
            while (i + span < widths.Length && i + span < cells.Length && cells[i + span] == "<")
                span++;
            row.Append(Cell(i < cells.Length ? cells[i] : "", widths.Skip(i).Take(span).Sum(), span, isHead));
            i += span;
        }
        return row;
    }

    private static TableRowProperties Properties(int height, bool isHead)
    {
        var properties = new TableRowProperties(
            new CantSplit(),
            new TableRowHeight { Val = (uint)Math.Max(520, height * LineHeight), HeightType = HeightRuleValues.AtLeast }
        );
        if (isHead)
            properties.Append(new TableHeader());
        return properties;
    }

    private static TableCell Cell(string text, int width, int span, bool isHead)
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }
        );
        if (span > 1)
            properties.Append(new GridSpan { Val = span });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var cell = new TableCell(properties);
        var isLeft = text.StartsWith('.');
        foreach (var line in text.TrimStart('.').Split("<br>"))
            cell.Append(Paragraph(line, isHead ? PaperStyles.CellHead : PaperStyles.Cell, isLeft));
        return cell;
    }

    private static Paragraph Paragraph(string text, string style, bool isLeft)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (isLeft)
            properties.Append(new Justification { Val = JustificationValues.Left });
        return new Paragraph(properties, new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    internal static TableBorders Borders() =>
        new(
            Line<TopBorder>(),
            Line<LeftBorder>(),
            Line<BottomBorder>(),
            Line<RightBorder>(),
            Line<InsideHorizontalBorder>(),
            Line<InsideVerticalBorder>()
        );

    private static T Line<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 6,
            Space = 0,
            Color = "000000",
        };

    internal static TableCellMarginDefault Margins() =>
        new(
            new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
            new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa }
        );
}
