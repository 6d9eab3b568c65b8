using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Union.Contents.TakeDowns;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Notices.Heads.Reviews;

/// <summary>Published documents on trial by the day they have to be looked at again, and those with annexes missing.</summary>
internal sealed class ReviewList(UnionDbContext db, KeptFigures figures, TimeProvider clock)
{
    private const int MostExported = 50_000;

    // Stands for no day at all in keys and order: behind every real one.
    private static readonly DateOnly NoDay = DateOnly.MaxValue;

    public static IReadOnlyList<ExportColumn<ReviewRow>> Columns { get; } =
    [
        new("标题", r => r.Title),
        new("文号", r => r.NumberText),
        new("种类", r => r.Kind),
        new("发文机关", r => r.Issuer),
        new("成文日期", r => r.IssuedOn),
        new("试行或暂行", r => r.IsTrial),
        new("复查日期", r => r.ReviewOn),
        new("缺失的附件", r => r.MissingAnnexes),
    ];

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8));

    public async Task<KeyPage<ReviewRow>> PageAsync(ReviewFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        var rows = Filtered(filter);
        var total = await rows.CountAsync(cancellationToken);
        if (DayKey.Asked(ask) is var (on, id))
            rows = ask.IsBackward
                ? rows.Where(r => r.On <= on && (r.On < on || r.Notice.Id < id))
                : rows.Where(r => r.On >= on && (r.On > on || r.Notice.Id > id));
        rows = ask.IsBackward
            ? rows.OrderByDescending(r => r.On).ThenByDescending(r => r.Notice.Id)
            : rows.OrderBy(r => r.On).ThenBy(r => r.Notice.Id);
        var page = await Rows(rows.Take(ask.Take)).ToListAsync(cancellationToken);
        if (ask.IsBackward)
            page.Reverse();
        return KeyPage.Of(page, ask, Key, total);
    }

    public IAsyncEnumerable<ReviewRow> Export(ReviewFilter filter) =>
        Rows(Filtered(filter).OrderBy(r => r.On).ThenBy(r => r.Notice.Id).Take(MostExported)).AsAsyncEnumerable();

    public Task<ReviewCounts> CountsAsync(CancellationToken cancellationToken) =>
        figures.GetAsync(
            string.Create(CultureInfo.InvariantCulture, $"notices.reviews|{Today}"),
            async () =>
                new ReviewCounts(
                    await Filtered(new ReviewFilter()).CountAsync(cancellationToken),
                    await Filtered(new ReviewFilter { Show = ReviewFilter.Soon }).CountAsync(cancellationToken),
                    await Filtered(new ReviewFilter { Show = ReviewFilter.Undated }).CountAsync(cancellationToken),
                    await Filtered(new ReviewFilter { Show = ReviewFilter.All }).CountAsync(cancellationToken),
                    await Filtered(new ReviewFilter { Show = ReviewFilter.Annexes }).CountAsync(cancellationToken)
                )
        );

    // What is no longer carried out needs no review.
    private IQueryable<Dated> Filtered(ReviewFilter filter)
    {
        var (today, soon) = (Today, Today.AddDays(ReviewFilter.AheadDays));
        var rows =
            from n in db.Set<Notice>().AsNoTracking()
            where n.State == ContentState.Published && n.TakenDownAs != TakeDown.Withdrawn
            select new Dated { Notice = n, On = n.ReviewOn ?? NoDay };
        rows = filter.Show switch
        {
            ReviewFilter.Annexes => rows.Where(r => r.Notice.MissingAnnexes > 0),
            ReviewFilter.Undated => rows.Where(r => r.Notice.IsTrial && r.Notice.ReviewOn == null),
            ReviewFilter.Soon => rows.Where(r => r.Notice.IsTrial && r.Notice.ReviewOn >= today && r.Notice.ReviewOn <= soon),
            ReviewFilter.All => rows.Where(r => r.Notice.IsTrial),
            _ => rows.Where(r => r.Notice.IsTrial && r.Notice.ReviewOn < today),
        };
        if (!string.IsNullOrEmpty(filter.Kind))
            rows = rows.Where(r => r.Notice.Kind == filter.Kind);
        if (filter.Issuer?.Trim() is { Length: > 0 } issuer)
            rows = rows.Where(r => r.Notice.Issuer.Contains(issuer));
        return rows;
    }

    private IQueryable<ReviewRow> Rows(IQueryable<Dated> page) =>
        from r in page
        join v in db.Set<NoticeVersion>() on r.Notice.PublishedVersionId equals v.Id
        orderby r.On, r.Notice.Id
        select new ReviewRow(r.Notice.Id, v.Title, v.NumberText, v.Kind, v.Issuer, v.IssuedOn, v.IsTrial, r.Notice.ReviewOn, r.Notice.MissingAnnexes);

    private static string Key(ReviewRow row) => DayKey.Of(row.ReviewOn ?? NoDay, row.Id);

    private sealed class Dated
    {
        public required Notice Notice { get; init; }

        public DateOnly On { get; init; }
    }
}
