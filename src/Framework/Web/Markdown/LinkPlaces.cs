using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Union.Web.Markdown;

/// <summary>Makes links of places in the source. What is not plain words there (a link already, a word in bold) stays as it is.</summary>
internal static class LinkPlaces
{
    public static void Set(MarkdownDocument document, IReadOnlyList<MarkdownLink> links)
    {
        var words = document
            .Descendants<LeafBlock>()
            .Where(b => b.Inline is not null)
            .SelectMany(b => b.Inline!.OfType<LiteralInline>())
            .Where(l => !l.Content.IsEmpty && l.Content.Length == l.Span.Length)
            .OrderBy(l => l.Span.Start)
            .ToList();
        var at = 0;
        var rest = words.Count > 0 ? words[0] : null;
        foreach (var link in links.OrderBy(l => l.Start))
        {
            while (rest is not null && rest.Span.End < link.Start)
                rest = ++at < words.Count ? words[at] : null;
            if (rest is null)
                return;
            if (link.Length > 0 && link.Start >= rest.Span.Start && link.Start + link.Length - 1 <= rest.Span.End)
                rest = Put(rest, link);
        }
    }

    // Words before, the link, words behind; what comes next may lie in the words behind.
    private static LiteralInline Put(LiteralInline inline, MarkdownLink link)
    {
        var content = inline.Content;
        var from = content.Start + link.Start - inline.Span.Start;
        var end = inline.Span.End;
        var anchor = new LinkInline(link.Href, link.Title) { Span = new SourceSpan(link.Start, link.Start + link.Length - 1) };
        anchor.GetAttributes().AddClass("u-cites");
        anchor.AppendChild(new LiteralInline(new StringSlice(content.Text, from, from + link.Length - 1)));
        var behind = new LiteralInline(new StringSlice(content.Text, from + link.Length, content.End))
        {
            Span = new SourceSpan(link.Start + link.Length, end),
        };
        inline.Content = new StringSlice(content.Text, content.Start, from - 1);
        inline.Span = new SourceSpan(inline.Span.Start, link.Start - 1);
        inline.InsertAfter(anchor);
        anchor.InsertAfter(behind);
        return behind;
    }
}
