using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Search.Saved;

/// <summary>Leads to a saved search of one's own; what is new counts as seen from now on.</summary>
[RequirePermission(Permissions.SearchStaff)]
internal sealed class OpenModel(OwnSearches own) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(id, cancellationToken) is not { } search)
            return NotFound();
        await own.OpenedAsync(search, cancellationToken);
        return LocalRedirect("~/admin/search?" + search.Query);
    }
}
