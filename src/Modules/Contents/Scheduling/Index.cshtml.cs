using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Scheduling;

/// <summary>What goes live or expires by itself: in the order of time, what went wrong in front; with <c>?month=2099-03</c> as a calendar.</summary>
[RequirePermission(Permissions.ViewSchedule)]
internal sealed class IndexModel(UnionDbContext db, TimeProvider clock) : PageModel
{
    private const int Most = 500;

    public IReadOnlyList<PlannedRow> Rows { get; private set; } = [];

    public Month? Month { get; private set; }

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(string? month, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Today = Month.DayOf(now);
        if (month is null)
        {
            Rows = await RowsAsync(DateTime.MinValue, DateTime.MaxValue, cancellationToken);
            return;
        }
        var first = Month.Of(month, now);
        Rows = await RowsAsync(Month.StartOf(first.AddDays(-6)), Month.StartOf(first.AddMonths(1).AddDays(6)), cancellationToken);
        Month = new Month(first, Rows);
    }

    private async Task<IReadOnlyList<PlannedRow>> RowsAsync(DateTime from, DateTime to, CancellationToken cancellationToken)
    {
        var items = db.Set<ContentItem>().AsNoTracking();
        var publishing = await items
            .Where(i => i.PublishAt != null && i.PublishAt >= from && i.PublishAt < to)
            .OrderBy(i => i.PublishAt)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var archiving = await items
            .Where(i => i.ArchiveAt != null && i.ArchiveAt >= from && i.ArchiveAt < to)
            .OrderBy(i => i.ArchiveAt)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return
        [
            .. publishing
                .Select(i => new PlannedRow(i, i.PublishAt!.Value, true))
                .Concat(archiving.Select(i => new PlannedRow(i, i.ArchiveAt!.Value, false)))
                .OrderByDescending(r => r.Item.ScheduleProblem.Length > 0)
                .ThenBy(r => r.At),
        ];
    }
}
