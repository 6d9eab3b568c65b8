using Microsoft.EntityFrameworkCore;
using Union.Contents.Review;
using Union.Notices.Relations;
using Union.Notices.Relations.Showing;
using Union.Web.Lists;

namespace Union.Notices.Drafts;

/// <summary>The editors' list: every notice, the last touched first.</summary>
internal sealed class DraftList(UnionDbContext db, KeptFigures figures, ShowRelations relations)
{
    private const int LongestQuery = 100;

    public async Task<KeyPage<Notice>> PageAsync(DraftFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        var all = Filtered(filter);
        var notices = all;
        if (TimeKey.Asked(ask) is var (at, id))
            notices = ask.IsBackward
                ? notices.Where(n => n.ModifiedAt >= at && (n.ModifiedAt > at || n.Id > id))
                : notices.Where(n => n.ModifiedAt <= at && (n.ModifiedAt < at || n.Id < id));
        notices = ask.IsBackward
            ? notices.OrderBy(n => n.ModifiedAt).ThenBy(n => n.Id)
            : notices.OrderByDescending(n => n.ModifiedAt).ThenByDescending(n => n.Id);
        var page = await notices.AsNoTracking().Take(ask.Take).ToListAsync(cancellationToken);
        return KeyPage.Of(page, ask, Key, await figures.TotalAsync(page.Count, ask, filter.Name(relations.Today), all, cancellationToken));
    }

    public Task<IReadOnlyDictionary<ContentState, int>> CountsAsync(CancellationToken cancellationToken) =>
        figures.GetAsync<IReadOnlyDictionary<ContentState, int>>(
            "notices.states",
            async () =>
                await db.Set<Notice>()
                    .GroupBy(n => n.State)
                    .Select(g => new { g.Key, Count = g.Count() })
                    .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken)
        );

    public Task<List<string>> KindsAsync(CancellationToken cancellationToken) =>
        figures.GetAsync(
            "notices.kinds",
            () => db.Set<Notice>().GroupBy(n => n.Kind).OrderByDescending(g => g.Count()).Select(g => g.Key).Take(40).ToListAsync(cancellationToken)
        );

    public Task<List<int>> YearsAsync(CancellationToken cancellationToken) =>
        figures.GetAsync(
            "notices.years",
            () => db.Set<Notice>().Select(n => n.Year).Distinct().OrderByDescending(y => y).ToListAsync(cancellationToken)
        );

    private IQueryable<Notice> Filtered(DraftFilter filter)
    {
        var notices = db.Set<Notice>().AsQueryable();
        if (filter.State is { } state)
            notices = notices.Where(n => n.State == state);
        if (filter.Visibility is { } visibility)
            notices = notices.Where(n => n.Visibility == visibility);
        if (filter.Kind is { Length: > 0 } kind)
            notices = notices.Where(n => n.Kind == kind);
        if (filter.Year is { } year)
            notices = notices.Where(n => n.Year == year);
        if (filter.Q?.Trim() is { Length: > 0 } q)
        {
            q = q[..Math.Min(q.Length, LongestQuery)];
            notices = notices.Where(n => n.Title.Contains(q) || n.NumberText.Contains(q));
        }
        if (filter.Unreviewed)
            notices = notices.Where(n => db.Set<UnreviewedPublication>().Any(p => p.ItemId == n.Id));
        // What was never published holds nothing, and ends nothing.
        return string.IsNullOrEmpty(filter.Validity)
            ? notices
            : ValidityFilter.Apply(db, notices.Where(n => n.State == ContentState.Published), filter.Validity, relations.Today);
    }

    private static string Key(Notice notice) => TimeKey.Of(notice.ModifiedAt, notice.Id);
}
