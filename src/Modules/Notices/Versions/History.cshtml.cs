using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Versions;

[RequirePermission(Permissions.ViewDrafts)]
internal sealed class HistoryModel(UnionDbContext db, ActLog log) : PageModel
{
    private const int Most = 200;

    public Notice Notice { get; private set; } = null!;

    public IReadOnlyList<Act> Acts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Notice>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            return NotFound();
        Notice = notice;
        Acts = await log.HistoryAsync(id, Most, cancellationToken);
        return Page();
    }
}
