using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions;
using Union.Contents.Items.Reading;
using Union.Web.Lists;

namespace Union.Contents.Items.Terms;

/// <summary>What readers find under a term of a taxonomy and the terms below it, of every type.</summary>
[AllowAnonymous, CachePublicPage]
internal sealed class IndexModel(UnionDbContext db, ContentDefinitions definitions, ItemNames names, PublicList list, ItemReader reader) : PageModel
{
    public Term Term { get; private set; } = null!;

    /// <summary>The terms directly below.</summary>
    public IReadOnlyList<Term> Below { get; private set; } = [];

    public string TaxonomyId { get; private set; } = "";

    public string TaxonomyTitle { get; private set; } = "";

    /// <summary>The taxonomy's own page; null where readers have none.</summary>
    public string? TaxonomyAddress { get; private set; }

    public KeyPage<ListedItem> Rows { get; private set; } = KeyPage.Empty<ListedItem>();

    public async Task<IActionResult> OnGetAsync(string taxonomy, string term, CancellationToken cancellationToken)
    {
        var isStaff = await reader.IsStaffAsync();
        var found = await db.Set<ContentItem>()
            .AsNoTracking()
            .FirstOrDefaultAsync(i => i.ContentItemId == taxonomy && i.State == ContentState.Published, cancellationToken);
        if (found is null || (found.Visibility == ContentVisibility.Staff && !isStaff))
            return NotFound();
        var terms = await names.TermsAsync(taxonomy, cancellationToken);
        if (terms.FirstOrDefault(t => t.Id == term) is not { } shown)
            return NotFound();
        var branch = BranchOf(terms, shown);
        (Term, TaxonomyId, TaxonomyTitle, TaxonomyAddress) = (shown, taxonomy, found.Title, "~" + found.Url);
        Below = [.. branch.Where(t => t.Depth == shown.Depth + 1)];
        var types = (await definitions.AllAsync(cancellationToken)).Where(t => t.Pages is null).ToDictionary(t => t.Name, StringComparer.Ordinal);
        Rows = await list.OfTermsAsync([.. branch.Select(t => t.Id)], types, isStaff, KeyRequest.From(Request), cancellationToken);
        return Page();
    }

    private static List<Term> BranchOf(IReadOnlyList<Term> terms, Term top) =>
        [top, .. terms.SkipWhile(t => t.Id != top.Id).Skip(1).TakeWhile(t => t.Depth > top.Depth)];
}
