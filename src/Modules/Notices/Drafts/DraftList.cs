using Microsoft.EntityFrameworkCore;
using Union.Contents.Review;
using Union.Notices.Relations;
using Union.Notices.Relations.Showing;
using Union.Web.Lists;

namespace Union.Notices.Drafts;

/// <summary>The editors' list: every notice, the last touched first.</summary>
internal sealed class DraftList(UnionDbContext db, ShowRelations relations)
{
    private const int LongestQuery = 100;

    public async Task<KeyPage<DraftListRow>> PageAsync(DraftFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        var rows = from n in Filtered(filter) join v in db.Set<NoticeVersion>() on n.LatestVersionId equals v.Id select new { n, v.NumberText };
        var isSearched = filter.Q?.Trim() is { Length: > 0 };
        if (isSearched)
        {
            var q = filter.Q!.Trim();
            q = q[..Math.Min(q.Length, LongestQuery)];
            rows = rows.Where(r => r.n.Title.Contains(q) || r.NumberText.Contains(q));
        }
        var total = isSearched ? await rows.CountAsync(cancellationToken) : await Filtered(filter).CountAsync(cancellationToken);
        if (TimeKey.Asked(ask) is var (at, id))
            rows = ask.IsBackward
                ? rows.Where(r => r.n.ModifiedAt >= at && (r.n.ModifiedAt > at || r.n.Id > id))
                : rows.Where(r => r.n.ModifiedAt <= at && (r.n.ModifiedAt < at || r.n.Id < id));
        rows = ask.IsBackward
            ? rows.OrderBy(r => r.n.ModifiedAt).ThenBy(r => r.n.Id)
            : rows.OrderByDescending(r => r.n.ModifiedAt).ThenByDescending(r => r.n.Id);
        var found = await rows.AsNoTracking().Take(ask.Take).ToListAsync(cancellationToken);
        return KeyPage.Of([.. found.Select(r => new DraftListRow(r.n, r.NumberText))], ask, r => Key(r.Notice), total);
    }

    public async Task<IReadOnlyDictionary<ContentState, int>> CountsAsync(CancellationToken cancellationToken) =>
        await db.Set<Notice>()
            .GroupBy(n => n.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    public Task<List<string>> KindsAsync(CancellationToken cancellationToken) =>
        db.Set<Notice>().GroupBy(n => n.Kind).OrderByDescending(g => g.Count()).Select(g => g.Key).Take(40).ToListAsync(cancellationToken);

    public Task<List<int>> YearsAsync(CancellationToken cancellationToken) =>
        db.Set<Notice>().Select(n => n.Year).Distinct().OrderByDescending(y => y).ToListAsync(cancellationToken);

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
        if (filter.Unreviewed)
            notices = notices.Where(n => db.Set<UnreviewedPublication>().Any(p => p.ItemId == n.Id));
        // What was never published holds nothing, and ends nothing.
        return string.IsNullOrEmpty(filter.Validity)
            ? notices
            : ValidityFilter.Apply(db, notices.Where(n => n.PublishedVersionId != null), filter.Validity, relations.Today);
    }

    private static string Key(Notice notice) => TimeKey.Of(notice.ModifiedAt, notice.Id);
}
