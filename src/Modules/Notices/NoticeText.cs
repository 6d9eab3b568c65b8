using Microsoft.AspNetCore.Html;
using Union.Texts.Structure;
using Union.Web.Markdown;

namespace Union.Notices;

/// <summary>A notice's text on a page: every part carries its anchor, so that search, citations and the table of contents lead to it.</summary>
internal static class NoticeText
{
    public static IHtmlContent Render(TextStructure structure, IReadOnlyList<MarkdownLink>? links = null) =>
        MarkdownRenderer.Render(
            structure.Source,
            new MarkdownRenderOptions(
                Anchors: [.. structure.All().Select(p => new MarkdownAnchor(p.Start, p.Anchor, !FollowsLabel(p)))],
                Links: links
            )
        );

    // 第五条　本条例适用于…: the first paragraph goes on in the line of the label.
    private static bool FollowsLabel(TextPart part) =>
        part is { Kind: PartKind.Paragraph, Parent: { Kind: PartKind.Article } article } && article.OwnEnd == part.Start;

    /// <summary>The summary written for it, else the beginning of the text.</summary>
    public static string Summary(string summary, string body) =>
        summary.Length > 0 ? summary : MarkdownRenderer.Summary(body.Length > 2000 ? body[..2000] : body);
}
