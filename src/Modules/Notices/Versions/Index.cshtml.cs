using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Review;

namespace Union.Notices.Versions;

[RequirePermission(Permissions.ViewDrafts)]
internal sealed class IndexModel(UnionDbContext db, ReviewGate review) : PageModel
{
    private const int Most = 500;

    public Notice Notice { get; private set; } = null!;

    public IReadOnlyList<VersionRow> Versions { get; private set; } = [];

    /// <summary>Numbers of the versions that came out without a second reader.</summary>
    public IReadOnlySet<int> Unreviewed { get; private set; } = new HashSet<int>();

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
        Unreviewed = (await review.UnreviewedOfAsync(id, cancellationToken)).Select(p => p.VersionNumber).ToHashSet();
        return Page();
    }
}
