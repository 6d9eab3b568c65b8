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
        var before = block.Inline!.FirstOrDefault(i => i.Span.Start >= start && i is not LineBreakInline) ?? block.Inline!.LastChild;
        before?.InsertBefore(new HtmlInline($"<span class=\"u-target\" id=\"{System.Net.WebUtility.HtmlEncode(id)}\"></span>"));
    }
}
