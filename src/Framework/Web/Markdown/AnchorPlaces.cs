using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Union.Web.Markdown;

/// <summary>Puts ids where the source says a piece begins: on its block, or before the words when it begins within one.</summary>
internal static class AnchorPlaces
{
    public static void Set(MarkdownDocument document, IReadOnlyList<MarkdownAnchor> anchors)
    {
        var blocks = document.Descendants<LeafBlock>().Where(b => b.Inline is not null).OrderBy(b => b.Span.Start).ToList();
        var used = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        Inline? from = null;
        foreach (var (start, id, isPiece) in anchors.OrderBy(a => a.Start))
        {
            // The block that holds the place, or the next one: markers such as "- " and "#" stand before a block's words.
            for (; at < blocks.Count && blocks[at].Span.End < start; at++)
                from = null;
            if (at == blocks.Count)
                return;
            if (used.Add(id))
                from = Put(blocks[at], from ?? blocks[at].Inline!.FirstChild, start, id, isPiece);
        }
    }

    // Begins at the inline where the one before was found: a block of thousands of lines is walked once.
    private static Inline? Put(LeafBlock block, Inline? from, int start, string id, bool isPiece)
    {
        var first = block.Inline!.FirstChild;
        if (block.TryGetAttributes()?.Id is null && (first is null || start <= first.Span.Start))
        {
            var attributes = block.GetAttributes();
            attributes.Id = id;
            attributes.AddClass("u-target");
            return from;
        }
        var piece = new HtmlInline($"<span class=\"u-target{(isPiece ? " u-piece" : "")}\" id=\"{System.Net.WebUtility.HtmlEncode(id)}\"></span>")
        {
            Span = new SourceSpan(start, start - 1),
        };
        while (from is not null && (from.Span.End < start || from is LineBreakInline or HtmlInline))
            from = from.NextSibling;
        if (from is null)
            return null;
        PutInto(from, start, piece);
        return piece;
    }

    // A text without line breaks is one run of words: it is parted where the piece begins. What is not plain words is not cut.
    private static void PutInto(Inline inline, int start, HtmlInline piece)
    {
        var words = (inline as LiteralInline)?.Content ?? default;
        var offset = start - inline.Span.Start;
        if (offset <= 0 || words.IsEmpty || words.Length != inline.Span.Length)
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
