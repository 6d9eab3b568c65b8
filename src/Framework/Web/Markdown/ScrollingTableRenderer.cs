using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Union.Web.Markdown;

/// <summary>
/// A table in a frame that scrolls by itself on a phone. Column alignment is a class: a style attribute is refused by the site's policy.
/// </summary>
internal sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"u-prose-table\" role=\"region\" aria-label=\"表格\" tabindex=\"0\"><table");
        if (table.TryGetAttributes()?.Id is { } id)
            renderer.Write(" id=\"").WriteEscape(id).Write('"');
        renderer.WriteLine(">");
        foreach (var row in table.OfType<TableRow>())
            WriteRow(renderer, table, row);
        renderer.WriteLine("</table></div>");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        var column = 0;
        foreach (var cell in row.OfType<TableCell>())
        {
            var index = cell.ColumnIndex >= 0 ? cell.ColumnIndex : column;
            WriteCell(renderer, cell, row.IsHeader && !IsEmpty(cell) ? "th" : "td", AlignmentClass(table, index));
            column = index + cell.ColumnSpan;
        }
        renderer.WriteLine("</tr>");
    }

    // A head without words heads nothing: screen readers would announce it before every cell below.
    private static bool IsEmpty(TableCell cell) => cell.OfType<ParagraphBlock>().All(p => p.Inline?.FirstChild is null);

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, string tag, string? cssClass)
    {
        renderer.Write('<').Write(tag);
        if (cell.ColumnSpan > 1)
            renderer.Write($" colspan=\"{cell.ColumnSpan}\"");
        if (cell.RowSpan > 1)
            renderer.Write($" rowspan=\"{cell.RowSpan}\"");
        if (cssClass is not null)
            renderer.Write($" class=\"{cssClass}\"");
        renderer.Write('>');
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count == 1;
        renderer.Write(cell);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.Write("</").Write(tag).Write('>');
    }

    private static string? AlignmentClass(Table table, int column) =>
        column < table.ColumnDefinitions.Count
            ? table.ColumnDefinitions[column].Alignment switch
            {
                TableColumnAlign.Center => "text-center",
                TableColumnAlign.Right => "text-end",
                _ => null,
            }
            : null;
}
