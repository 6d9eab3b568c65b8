using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Markdown;

namespace Union.Contents.Editing;

/// <summary>Renders Markdown as the pages do, for the editor's preview; nothing is read or saved.</summary>
[SignedIn]
[RequestSizeLimit(Largest)]
[RequestFormLimits(ValueLengthLimit = Largest, MultipartBodyLengthLimit = Largest)]
internal sealed class PreviewModel : PageModel
{
    private const int Largest = 16 * 1024 * 1024;

    public IActionResult OnGet() => LocalRedirect("~/admin");

    public IActionResult OnPost(string? text)
    {
        using var html = new StringWriter();
        MarkdownRenderer.Render(text).WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);
        return Content(html.ToString(), "text/html; charset=utf-8");
    }
}
