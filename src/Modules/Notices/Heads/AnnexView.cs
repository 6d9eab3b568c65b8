using Microsoft.AspNetCore.Html;
using Union.Notices.Reading;
using Union.Web.Markdown;

namespace Union.Notices.Heads;

/// <summary>An annex as readers see it: its text, its file, or that it is missing.</summary>
internal sealed record AnnexView(int Number, string Title, IHtmlContent? Text, string? FileSha256)
{
    public AttachmentLink? File { get; init; }

    /// <summary>Where its text stands on the page; not taken by an annex within the body.</summary>
    public string Anchor => $"fj-{Number}";

    public bool IsMissing => Text is null && FileSha256 is null;

    public static AnnexView Of(NoticeAnnex annex, int index) =>
        new(index + 1, annex.Title, annex.Text.Length > 0 ? MarkdownRenderer.Render(annex.Text) : null, annex.FileSha256);
}
