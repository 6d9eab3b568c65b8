using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Scheduling;

/// <summary>What goes live or expires by itself, in the order of time; what went wrong in front.</summary>
[RequirePermission(Permissions.ViewSchedule)]
internal sealed class IndexModel(UnionDbContext db) : PageModel
{
    private const int Most = 500;

    public IReadOnlyList<PlannedRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var publishing = await db.Set<ContentItem>()
            .AsNoTracking()
            .Where(i => i.PublishAt != null)
            .OrderBy(i => i.PublishAt)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var archiving = await db.Set<ContentItem>()
            .AsNoTracking()
            .Where(i => i.ArchiveAt != null)
            .OrderBy(i => i.ArchiveAt)
            .Take(Most)
            .ToListAsync(cancellationToken);
        Rows =
        [
            .. publishing
                .Select(i => new PlannedRow(i, i.PublishAt!.Value, true))
                .Concat(archiving.Select(i => new PlannedRow(i, i.ArchiveAt!.Value, false)))
                .OrderByDescending(r => r.Item.ScheduleProblem.Length > 0)
                .ThenBy(r => r.At),
        ];
    }
}
