using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Tenants.Audit;

/// <summary>All that happened to one record of the site.</summary>
[RequirePermission("ViewAudit")]
internal sealed class HistoryModel(ActLog log) : PageModel
{
    public Guid RecordId { get; private set; }

    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (await log.HistoryAsync(recordId, 1, cancellationToken) is not [var last])
            return NotFound();
        RecordId = recordId;
        Title = last.Changes.FirstOrDefault(c => c.RecordId == recordId)?.Title is { Length: > 0 } title ? title : "记录";
        return Page();
    }
}
