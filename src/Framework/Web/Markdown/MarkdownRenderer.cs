using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Union.Web.Markdown;

/// <summary>
/// Turns what editors write into HTML that executes nothing: no raw HTML, links only to http, https, mailto, tel and this site, no
/// attributes from the text, no inline style. A line break in the text is a line break on the page.
/// </summary>
public static class MarkdownRenderer
{
    // Not UseAdvancedExtensions: generic attributes would let a text write onclick.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseGridTables()
        .UseTaskLists()
        .UseFootnotes()
        .UseEmphasisExtras()
        .UseCjkFriendlyEmphasis()
        .UseSoftlineBreakAsHardlineBreak()
        .UseAutoLinks()
        .UsePreciseSourceLocation()
        .Build();

    public static IHtmlContent Render(string? markdown, MarkdownRenderOptions? options = null)
    {
        options ??= MarkdownRenderOptions.Default;
        var document = Markdig.Markdown.Parse(markdown ?? "", Pipeline);
        ShiftHeadings(document, options.HeadingShift);
        LinkSafety.Apply(document);
        SayTasks(document);
        if (options.AnchorOf is { } anchorOf)
            SetAnchors(document, anchorOf);
        if (options.Anchors is { Count: > 0 } anchors)
            AnchorPlaces.Set(document, anchors);
        if (options.Links is { Count: > 0 } links)
            LinkPlaces.Set(document, links);

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Tables.HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.Render(document);
        writer.Flush();
        return new HtmlString(writer.ToString());
    }

    /// <summary>The text as a tree, with harmless links only: for whoever writes it in another form than HTML.</summary>
    public static MarkdownDocument Parse(string? markdown)
    {
        var document = Markdig.Markdown.Parse(markdown ?? "", Pipeline);
        LinkSafety.Apply(document);
        return document;
    }

    /// <summary>The text without marks, a paragraph a line: for summaries, feeds and the search index.</summary>
    public static string PlainText(string? markdown) => Markdig.Markdown.ToPlainText(markdown ?? "", Pipeline).Trim();

    /// <summary>The beginning of the text, for lists and the description of a page.</summary>
    public static string Summary(string? markdown, int length = 120)
    {
        var text = string.Join(' ', PlainText(markdown).Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= length)
            return text;
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end].TrimEnd() + "…";
    }

    // The page has its own h1. Whatever level a text begins with, its headings follow without a gap: readers who go from
    // heading to heading would take a gap for a missing part.
    private static void ShiftHeadings(MarkdownDocument document, int shift)
    {
        var open = new Stack<int>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var written = heading.Level;
            while (open.TryPeek(out var above) && above >= written)
                open.Pop();
            open.Push(written);
            heading.Level = Math.Clamp(open.Count + shift, 1, 6);
        }
    }

    // A box nobody can tick is a sign, not a control.
    private static void SayTasks(MarkdownDocument document)
    {
        foreach (var task in document.Descendants<TaskList>().ToList())
            task.ReplaceBy(new LiteralInline(task.Checked ? "☑" : "☐"));
    }

    private static void SetAnchors(MarkdownDocument document, Func<string, string?> anchorOf)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in document.Descendants<LeafBlock>().Where(b => b.Inline is not null))
        {
            if (anchorOf(TextOf(block.Inline!)) is { Length: > 0 } id && used.Add(id))
            {
                var attributes = block.GetAttributes();
                attributes.Id = id;
                attributes.AddClass("u-target");
            }
        }
    }

    private static string TextOf(ContainerInline inline) =>
        string.Concat(
            inline
                .Descendants()
                .Select(i =>
                    i switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        CodeInline code => code.Content,
                        LineBreakInline => "\n",
                        _ => "",
                    }
                )
        );
}
