using Microsoft.EntityFrameworkCore;
using Union.Web.Display;
using Union.Web.Lists;

namespace Union.Notices.Passing.Inbox;

/// <summary>The inbox: all and unread the newest first; what is owed, the first due first.</summary>
internal sealed class InboxList(InboxReach reach, IOrganizationTree tree, TimeProvider clock)
{
    private static readonly DateOnly Never = new(9999, 12, 31);

    public DateOnly Today => DateOnly.FromDateTime(ChinaTime.FromUtc(clock.GetUtcNow().UtcDateTime));

    /// <summary>What waits: unread or owed.</summary>
    public async Task<int> WaitingAsync(CancellationToken cancellationToken) =>
        await (await reach.VisibleAsync()).CountAsync(e => e.IsOwed || e.IsUnread, cancellationToken);

    /// <param name="show"><c>unread</c>, <c>owed</c>, <c>overdue</c>; anything else: all.</param>
    public async Task<IQueryable<InboxEntry>> FilteredAsync(string? show, string? q)
    {
        var rows = (await reach.VisibleAsync()).AsNoTracking();
        var today = Today;
        rows = show switch
        {
            "unread" => rows.Where(e => e.IsUnread),
            "owed" => rows.Where(e => e.IsOwed),
            "overdue" => rows.Where(e => e.IsOwed && e.DueOn < today),
            _ => rows,
        };
        if (q?.Trim() is not { Length: > 0 } text)
            return rows;
        var part = text[..Math.Min(text.Length, 100)];
        return rows.Where(e => e.Title.Contains(part) || e.NumberText.Contains(part) || e.SenderName.Contains(part));
    }

    public async Task<KeyPage<InboxRow>> PageAsync(string? show, string? q, KeyRequest ask, CancellationToken cancellationToken)
    {
        var rows = await FilteredAsync(show, q);
        var total = await rows.CountAsync(cancellationToken);
        var isByDue = show is "owed" or "overdue";
        rows = isByDue ? ByDue(rows, ask) : ByArrival(rows, ask);
        var found = await rows.Take(ask.Take).ToListAsync(cancellationToken);
        var names = await tree.NamesAsync([.. found.Select(e => e.OrganizationId).Distinct()], cancellationToken);
        var shown = found.Select(e => new InboxRow(e, names.GetValueOrDefault(e.OrganizationId, ""))).ToList();
        return KeyPage.Of(shown, ask, r => isByDue ? DueKey(r.Entry) : ArrivalKey(r.Entry), total);
    }

    private static IQueryable<InboxEntry> ByArrival(IQueryable<InboxEntry> rows, KeyRequest ask)
    {
        if (TimeKey.Asked(ask) is var (at, id))
            rows = ask.IsBackward
                ? rows.Where(e => e.ReceivedAt > at || (e.ReceivedAt == at && e.Id > id))
                : rows.Where(e => e.ReceivedAt < at || (e.ReceivedAt == at && e.Id < id));
        return ask.IsBackward
            ? rows.OrderBy(e => e.ReceivedAt).ThenBy(e => e.Id)
            : rows.OrderByDescending(e => e.ReceivedAt).ThenByDescending(e => e.Id);
    }

    private static IQueryable<InboxEntry> ByDue(IQueryable<InboxEntry> rows, KeyRequest ask)
    {
        if (DayKey.Asked(ask) is var (due, id))
            rows = ask.IsBackward
                ? rows.Where(e => (e.DueOn ?? Never) < due || ((e.DueOn ?? Never) == due && e.Id < id))
                : rows.Where(e => (e.DueOn ?? Never) > due || ((e.DueOn ?? Never) == due && e.Id > id));
        return ask.IsBackward
            ? rows.OrderByDescending(e => e.DueOn ?? Never).ThenByDescending(e => e.Id)
            : rows.OrderBy(e => e.DueOn ?? Never).ThenBy(e => e.Id);
    }

    private static string ArrivalKey(InboxEntry e) => TimeKey.Of(e.ReceivedAt, e.Id);

    private static string DueKey(InboxEntry e) => DayKey.Of(e.DueOn ?? Never, e.Id);
}
