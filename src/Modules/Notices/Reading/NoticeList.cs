using Microsoft.EntityFrameworkCore;
using Union.Notices.Relations;
using Union.Notices.Relations.Showing;
using Union.Notices.Topics;
using Union.Web.Lists;

namespace Union.Notices.Reading;

/// <summary>The list readers see: published notices, the newest first.</summary>
internal sealed class NoticeList(UnionDbContext db, KeptFigures figures, ShowRelations relations, TopicTree topics)
{
    public static IQueryable<Notice> Listed(UnionDbContext db, bool withStaff) =>
        withStaff
            ? db.Set<Notice>().Where(n => n.State == ContentState.Published)
            : db.Set<Notice>().Where(n => n.State == ContentState.Published && n.Visibility == ContentVisibility.Public);

    public async Task<KeyPage<NoticeListRow>> PageAsync(NoticeFilter filter, bool withStaff, KeyRequest ask, CancellationToken cancellationToken)
    {
        var notices = ValidityFilter.Apply(db, filter.Apply(Listed(db, withStaff)), filter.Validity, relations.Today);
        if (filter.Topic is { } topic)
        {
            var branch = await topics.BranchAsync(topic, cancellationToken);
            var links = db.Set<NoticeTopicLink>().Where(l => branch.Contains(l.TopicId)).Select(l => l.NoticeId);
            notices = notices.Where(n => links.Contains(n.Id));
        }
        var all = notices;
        if (DayKey.Asked(ask) is var (on, id))
            notices = ask.IsBackward
                ? notices.Where(n => n.ListedOn >= on && (n.ListedOn > on || n.Id > id))
                : notices.Where(n => n.ListedOn <= on && (n.ListedOn < on || n.Id < id));
        notices = ask.IsBackward
            ? notices.OrderBy(n => n.ListedOn).ThenBy(n => n.Id)
            : notices.OrderByDescending(n => n.ListedOn).ThenByDescending(n => n.Id);
        var page = await RowsAsync(notices.Take(ask.Take), cancellationToken);
        var total = await figures.TotalAsync(page.Count, ask, filter.Name(withStaff, relations.Today), all, cancellationToken);
        return KeyPage.Of(page, ask, r => DayKey.Of(r.ListedOn, r.Id), total);
    }

    /// <summary>The newest public ones written here; an imported library is no news, but better than nothing.</summary>
    public async Task<List<NoticeListRow>> NewestAsync(int count, CancellationToken cancellationToken)
    {
        var newest = Listed(db, withStaff: false).OrderByDescending(n => n.ListedOn).ThenByDescending(n => n.Id);
        var written = await RowsAsync(newest.Where(n => n.SourcePath == null).Take(count), cancellationToken);
        return written.Count > 0 ? written : await RowsAsync(newest.Take(count), cancellationToken);
    }

    /// <summary>The kinds the public can read and how many of each, the most frequent first.</summary>
    public Task<List<KindCount>> KindsAsync(CancellationToken cancellationToken) =>
        figures.GetAsync(
            "notices.public-kinds",
            () =>
                Listed(db, withStaff: false)
                    .Where(n => n.Kind != "")
                    .GroupBy(n => n.Kind)
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key)
                    .Select(g => new KindCount(g.Key, g.Count()))
                    .Take(12)
                    .ToListAsync(cancellationToken)
        );

    /// <summary>What the list can be limited to; counted once for each change in the tenant.</summary>
    public Task<NoticeFacets> FacetsAsync(bool withStaff, CancellationToken cancellationToken)
    {
        var listed = Listed(db, withStaff);
        return figures.GetAsync(
            withStaff ? "notices.facets-staff" : "notices.facets",
            async () =>
                new NoticeFacets(
                    await listed.GroupBy(n => n.Kind).OrderByDescending(g => g.Count()).Select(g => g.Key).Take(40).ToListAsync(cancellationToken),
                    await listed.Select(n => n.Year).Distinct().OrderByDescending(y => y).ToListAsync(cancellationToken),
                    await listed
                        .Where(n => n.Issuer != "")
                        .GroupBy(n => n.Issuer)
                        .OrderByDescending(g => g.Count())
                        .Select(g => g.Key)
                        .Take(60)
                        .ToListAsync(cancellationToken)
                )
        );
    }

    // The rows are cut to the page before their texts are fetched; the first two thousand characters are enough for a summary.
    private async Task<List<NoticeListRow>> RowsAsync(IQueryable<Notice> page, CancellationToken cancellationToken)
    {
        var rows = await (
            from n in page
            join v in db.Set<NoticeVersion>() on n.PublishedVersionId equals v.Id
            select new
            {
                n.Id,
                n.Slug,
                n.ListedOn,
                n.IsYearOnly,
                n.Visibility,
                v.Title,
                v.Kind,
                v.NumberText,
                v.Issuer,
                v.Summary,
                Body = v.Body.Substring(0, 600),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var order = rows.Select(r => new NoticeListRow(
            r.Id,
            r.Slug,
            r.Title,
            r.Kind,
            r.NumberText,
            r.Issuer,
            r.ListedOn,
            r.IsYearOnly,
            r.Visibility == ContentVisibility.Staff,
            NoticeText.Summary(r.Summary, r.Body)
        ));
        return [.. order];
    }
}
