using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Union.Web.Markdown;

/// <summary>Puts ids where the source says a piece begins: on its block, or before the words when it begins within one.</summary>
internal static class AnchorPlaces
{
    public static void Set(MarkdownDocument document, IReadOnlyList<(int Start, string Id)> anchors)
    {
        var blocks = document.Descendants<LeafBlock>().Where(b => b.Inline is not null).OrderBy(b => b.Span.Start).ToList();
        var used = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        foreach (var (start, id) in anchors.OrderBy(a => a.Start))
        {
            // The block that holds the place, or the next one: markers such as "- " and "#" stand before a block's words.
            while (at < blocks.Count && blocks[at].Span.End < start)
                at++;
            if (at == blocks.Count)
                return;
            if (used.Add(id))
                Put(blocks[at], start, id);
        }
    }

    private static void Put(LeafBlock block, int start, string id)
    {
        var first = block.Inline!.FirstChild;
        if (block.TryGetAttributes()?.Id is null && (first is null || start <= first.Span.Start))
        {
            var attributes = block.GetAttributes();
            attributes.Id = id;
            attributes.AddClass("u-target");
            return;
        }
        var piece = new HtmlInline($"<span class=\"u-target u-piece\" id=\"{System.Net.WebUtility.HtmlEncode(id)}\"></span>");
        if (block.Inline!.FirstOrDefault(i => i.Span.Start <= start && start <= i.Span.End && i is not LineBreakInline) is { } around)
            PutInto(around, start, piece);
        else if (block.Inline!.FirstOrDefault(i => i.Span.Start > start) is { } after)
            after.InsertBefore(piece);
    }

    // A text without line breaks is one run of words: it is parted where the piece begins. What is not plain words is not cut.
    private static void PutInto(Inline inline, int start, HtmlInline piece)
    {
        var words = (inline as LiteralInline)?.Content ?? default;
        var offset = start - inline.Span.Start;
        if (offset == 0 || words.IsEmpty || words.Length != inline.Span.Length)
        {
            inline.InsertBefore(piece);
            return;
        }
        var rest = new LiteralInline(new StringSlice(words.Text, words.Start + offset, words.End)) { Span = new SourceSpan(start, inline.Span.End) };
        ((LiteralInline)inline).Content = new StringSlice(words.Text, words.Start, words.Start + offset - 1);
        inline.Span = new SourceSpan(inline.Span.Start, start - 1);
        inline.InsertAfter(piece);
        piece.InsertAfter(rest);
    }
}
