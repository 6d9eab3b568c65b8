using Microsoft.AspNetCore.Html;
using Union.Texts;
using Union.Texts.Passages;
using Union.Web.Markdown;

namespace Union.Notices;

/// <summary>A notice's text on a page: the pieces search leads to carry the same anchors here.</summary>
internal static class NoticeText
{
    public static IHtmlContent Render(string body, IReadOnlyList<TextPassage> passages) =>
        MarkdownRenderer.Render(
            body,
            new MarkdownRenderOptions(Anchors: [.. passages.Where(p => p.Anchor.Length > 0).Select(p => (p.Start, p.Anchor))])
        );

    /// <summary>The summary written for it, else the beginning of the text.</summary>
    public static string Summary(string summary, string body) =>
        summary.Length > 0 ? summary : MarkdownRenderer.Summary(body.Length > 2000 ? body[..2000] : body);
}
