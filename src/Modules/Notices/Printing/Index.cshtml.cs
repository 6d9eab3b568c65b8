using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Markdown;
using Union.Work.Documents.Official;

namespace Union.Notices.Printing;

/// <summary>A document as it is printed: the layout of GB/T 9704-2012.</summary>
[AllowAnonymous, CachePublicPage]
internal sealed class IndexModel(PrintedNotice printed) : PageModel
{
    public OfficialText Text { get; private set; } = null!;

    public IHtmlContent Body { get; private set; } = HtmlString.Empty;

    /// <summary>Where the same document is as DOCX, within the site.</summary>
    public string DocumentAddress { get; private set; } = "";

    public string PageAddress { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, string? latest, CancellationToken cancellationToken)
    {
        if (await printed.FindAsync(slug, latest is not null, cancellationToken) is not { } version)
            return NotFound();
        Text = OfficialOf.Of(version);
        Body = Render(Text.Body, Text.Title);
        var key = Uri.EscapeDataString(slug);
        DocumentAddress = $"~/notices/{key}/document.docx{(latest is null ? "" : "?latest=1")}";
        PageAddress = latest is null ? $"~/notices/{key}" : $"~/admin/notices/{version.ItemId}";
        return Page();
    }

    public static IHtmlContent Render(string body, string title) => MarkdownRenderer.Render(OfficialMarkdown.WithHeadings(body, title));
}
