using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Tenants.Audit;

/// <summary>One act with all its changes.</summary>
[RequirePermission("ViewAudit")]
internal sealed class DetailsModel(AuditTrail trail, RecordWords words) : PageModel
{
    public Act Act { get; private set; } = null!;

    public RecordWords Words => words;

    public async Task<IActionResult> OnGetAsync(long sequence, string? site, CancellationToken cancellationToken)
    {
        if (trail.Site(site) is not { } shown || await trail.FindAsync(shown, sequence, cancellationToken) is not { } act)
            return NotFound();
        Act = act;
        return Page();
    }
}
