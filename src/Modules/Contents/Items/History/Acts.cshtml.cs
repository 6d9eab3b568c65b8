using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Contents.Items.History;

[RequirePermission(Permissions.View)]
internal sealed class ActsModel(ItemStore store, ItemAccess access, ActLog log) : PageModel
{
    private const int Most = 200;

    public ContentItem Item { get; private set; } = null!;

    public IReadOnlyList<Act> Acts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        if (!await access.MayViewAsync(found.Type, found.Item.OrganizationId))
            return Forbid();
        Item = found.Item;
        Acts = await log.HistoryAsync(id, Most, cancellationToken);
        return Page();
    }
}
