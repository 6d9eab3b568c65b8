using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Union.Web.Markdown;
using Union.Work.Documents.Layout;
using Fonts = Union.Work.Documents.Layout.Fonts;
using Footnote = Markdig.Extensions.Footnotes.Footnote;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace Union.Work.Documents.Official;

/// <summary>Turns Markdown into paragraphs and tables of an official document: the tree of the text is walked, no mark is left over.</summary>
internal sealed partial class MarkdownBlocks(int width)
{
    // Deeper lists stand as deep as this: the page is 156 mm wide.
    private const int DeepestList = 4;

    public IEnumerable<OpenXmlElement> Of(string markdown) => Each(MarkdownRenderer.Parse(markdown), 0);

    private IEnumerable<OpenXmlElement> Each(ContainerBlock blocks, int depth) => blocks.SelectMany(b => Of(b, depth));

    private IEnumerable<OpenXmlElement> Of(Block block, int depth) =>
        block switch
        {
            HeadingBlock heading => [Heading(heading)],
            ParagraphBlock paragraph => Paragraphs(paragraph, "", depth),
            ListBlock list => Items(list, depth),
            MarkdownTable table => [MarkdownTables.Of(table, width), new Paragraph()],
            CodeBlock code => code.Lines.Lines.Take(code.Lines.Count).Select(l => Plain(PaperStyles.Flush, l.ToString())),
            ThematicBreakBlock => [new Paragraph()],
            FootnoteGroup notes => notes.OfType<Footnote>().SelectMany(n => Note(n, depth)),
            ContainerBlock inner => Each(inner, depth),
            _ => [],
        };

    private static Paragraph Heading(HeadingBlock heading)
    {
        var text = heading.Inline is null ? "" : MarkdownRuns.Text(heading.Inline);
        var style =
            Chapter().IsMatch(text) ? PaperStyles.Centre
            : First().IsMatch(text) ? PaperStyles.Heading
            : Second().IsMatch(text) ? PaperStyles.SubHeading
            : Third().IsMatch(text) ? PaperStyles.Text
            : heading.Level <= 2 ? PaperStyles.Heading
            : heading.Level == 3 ? PaperStyles.SubHeading
            : PaperStyles.Text;
        var font = style == PaperStyles.Centre ? Fonts.Heading : null;
        return new Paragraph([Style(style), .. MarkdownRuns.Of(heading.Inline, font).SelectMany(l => l)]);
    }

    // A line of the text is a paragraph: official texts know no other break.
    private static IEnumerable<OpenXmlElement> Paragraphs(ParagraphBlock block, string label, int depth)
    {
        foreach (var line in MarkdownRuns.Of(block.Inline))
        {
            if (line.Count == 0)
                continue;
            RunIn(line);
            if (label.Length > 0)
                line.Insert(0, MarkdownRuns.Plain(label));
            label = "";
            yield return new Paragraph([Style(PaperStyles.Text, depth), .. line]);
        }
    }

    // （一）深化改革。……: the first sentence is the heading, in its face; the text goes on in the line. So does 出席： in minutes (10.3).
    private static void RunIn(List<Run> line)
    {
        if (line[0].GetFirstChild<Text>() is not { } text || line[0].RunProperties is not null)
            return;
        if (LeadIn().Match(text.Text) is not { Success: true } match || match.Length == text.Text.Length && line.Count == 1)
            return;
        var rest = text.Text[match.Length..];
        line[0] = MarkdownRuns.Plain(match.Value, match.Value[0] is '（' or '(' ? Fonts.SubHeading : Fonts.Heading);
        if (rest.Length > 0)
            line.Insert(1, MarkdownRuns.Plain(rest));
    }

    private IEnumerable<OpenXmlElement> Items(ListBlock list, int depth)
    {
        var number = list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var label = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}{list.OrderedDelimiter} ") : "· ";
            foreach (var block in item)
            {
                var deeper = Math.Min(depth + 1, DeepestList);
                foreach (var element in block is ParagraphBlock paragraph ? Paragraphs(paragraph, label, depth) : Of(block, deeper))
                    yield return element;
                label = "";
            }
        }
    }

    private IEnumerable<OpenXmlElement> Note(Footnote note, int depth)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"[{note.Order}] ");
        foreach (var block in note)
        {
            foreach (var element in block is ParagraphBlock paragraph ? Paragraphs(paragraph, label, depth) : Of(block, depth))
                yield return element;
            label = "";
        }
    }

    private static Paragraph Plain(string style, string text) => new(Style(style), MarkdownRuns.Plain(text));

    private static ParagraphProperties Style(string style, int depth = 0)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (depth > 0)
            properties.Append(
                new Indentation
                {
                    LeftChars = 200 * depth,
                    Left = (640 * depth).ToString(CultureInfo.InvariantCulture),
                    FirstLineChars = 200,
                    FirstLine = "640",
                }
            );
        return properties;
    }

    [GeneratedRegex("^第[一二三四五六七八九十百零〇0-9]{1,6}[章节编]")]
    private static partial Regex Chapter();

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、")]
    private static partial Regex First();

    [GeneratedRegex("^[（(][一二三四五六七八九十]{1,3}[）)]")]
    private static partial Regex Second();

    [GeneratedRegex("^(?:[0-9]{1,3}[.．、]|[（(][0-9]{1,3}[）)])")]
    private static partial Regex Third();

    [GeneratedRegex("^(?:(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^。：；]{1,40}[。：]|(?:出席|请假|列席)：)")]
    private static partial Regex LeadIn();
}
