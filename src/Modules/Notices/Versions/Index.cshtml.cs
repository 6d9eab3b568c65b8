using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Versions;

[RequirePermission(Permissions.ViewDrafts)]
internal sealed class IndexModel(UnionDbContext db) : PageModel
{
    private const int Most = 500;

    public Notice Notice { get; private set; } = null!;

    public IReadOnlyList<VersionRow> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Notice>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            return NotFound();
        Notice = notice;
        Versions = await db.Set<NoticeVersion>()
            .Where(v => v.ItemId == id)
            .OrderByDescending(v => v.Number)
            .Take(Most)
            .Select(v => new VersionRow(v.Id, v.Number, v.Title, v.Body.Length, v.ChangeNote, v.CreatedBy, v.SavedAt, v.PublishedAt))
            .ToListAsync(cancellationToken);
        return Page();
    }
}
