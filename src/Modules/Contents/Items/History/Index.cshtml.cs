using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Items.History;

[RequirePermission(Permissions.View)]
internal sealed class IndexModel(UnionDbContext db, ItemStore store, ItemAccess access) : PageModel
{
    private const int Most = 500;

    public ContentItem Item { get; private set; } = null!;

    public IReadOnlyList<VersionRow> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        if (!await access.MayViewAsync(found.Type, found.Item.OrganizationId))
            return Forbid();
        Item = found.Item;
        Versions = await db.Set<ContentVersion>()
            .Where(v => v.ItemId == id)
            .OrderByDescending(v => v.Number)
            .Take(Most)
            .Select(v => new VersionRow(v.Id, v.Number, v.Title, v.ChangeNote, v.CreatedBy, v.SavedAt, v.PublishedAt))
            .ToListAsync(cancellationToken);
        return Page();
    }
}
