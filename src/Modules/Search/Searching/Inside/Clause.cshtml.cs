using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Union.Search.Searching.Inside;

/// <summary>A passage between those before and after it.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
internal sealed class ClauseModel(ReadDocument read) : PageModel
{
    private PassageFinder? finder;

    public DocumentText Document { get; private set; } = null!;

    public TextPassage Here { get; private set; } = null!;

    /// <summary>The passage with one before it and one after it.</summary>
    public IEnumerable<TextPassage> Around => Document.Passages.Skip(Math.Max(0, Here.Number - 1)).Take(Here.Number == 0 ? 2 : 3);

    private string Text { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(string? doc, int? n, string? anchor, string? q, CancellationToken cancellationToken)
    {
        if (await read.FindAsync(doc, cancellationToken) is not { } document || Passage(document, n, anchor) is not { } passage)
            return NotFound();
        (Document, Here, Text) = (document, passage, q?.Trim() ?? "");
        finder = new PassageFinder(Text);
        return Request.Query.ContainsKey("part") ? Partial("_Clauses", this) : Page();
    }

    /// <summary>The whole passage; the one asked for with the query's words in mark.</summary>
    public string Mark(TextPassage passage) =>
        passage.Number == Here.Number && finder is { HasWords: true } ? finder.MarkAll(passage.Rest) : WebUtility.HtmlEncode(passage.Rest);

    public string NameOf(int number) =>
        Document.Passages[number].Label is { Length: > 0 } label ? label
        : number < Here.Number ? "前一段"
        : "后一段";

    public string LinkTo(int number) => ClauseAddress.Of(Request, Document.Id, number, Text);

    private static TextPassage? Passage(DocumentText document, int? number, string? anchor) =>
        number is { } n && n >= 0 && n < document.Passages.Count ? document.Passages[n]
        : string.IsNullOrEmpty(anchor) ? null
        : document.Passages.FirstOrDefault(passage => passage.Anchor == anchor);
}
