using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Union.Search.Searching.Inside;

/// <summary>Searches in one document: its passages that have the words, in the order of the text.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Search)]
internal sealed class IndexModel(ReadDocument read) : PageModel
{
    public DocumentText Document { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public IReadOnlyList<FoundPassage> Found { get; private set; } = [];

    public bool HasAll { get; private set; }

    public string SearchAll => Request.PathBase + "/search" + new QueryBuilder { { "q", Text } };

    public async Task<IActionResult> OnGetAsync(string? doc, string? q, CancellationToken cancellationToken)
    {
        if (await read.FindAsync(doc, cancellationToken) is not { } document)
            return NotFound();
        Document = document;
        Text = q?.Trim() ?? "";
        if (new PassageFinder(Text) is { HasWords: true } finder)
        {
            Found = finder.Find(document.Passages);
            HasAll = Found.Count > 0 && Found[0].Words == finder.Words;
        }
        return Page();
    }

    public string LinkAround(TextPassage passage) => ClauseAddress.Of(Request, Document.Id, passage.Number, Text);
}
