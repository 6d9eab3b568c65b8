using Microsoft.EntityFrameworkCore;
using Union.Notices.Citations.Showing;
using Union.Web.Forms;

namespace Union.Notices.Relations.Showing;

/// <summary>Reads what a published document is related to, from both ends, and whether it holds on a day.</summary>
internal sealed class ShowRelations(UnionDbContext db, TargetAddress address, TimeProvider clock)
{
    private const int Most = 300;

    /// <summary>Today in China.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8));

    public async Task<RelationPanel> OfAsync(Notice notice, NoticeVersion version, DateOnly on, bool withStaff, CancellationToken cancellationToken)
    {
        var rows = await (
            from r in db.Set<NoticeRelation>().Where(r => r.NoticeId == notice.Id || r.TargetId == notice.Id)
            join n in db.Set<Notice>() on r.NoticeId == notice.Id ? r.TargetId : r.NoticeId equals n.Id
            join v in db.Set<NoticeVersion>() on n.PublishedVersionId equals v.Id
            orderby r.On, r.Id
            select new Row(r, n.Slug, v.Title, withStaff || n.Visibility == ContentVisibility.Public)
        )
            .AsNoTracking()
            .Take(Most)
            .ToListAsync(cancellationToken);
        var validity = Validity.Of(notice, version, rows.Where(r => r.Relation.TargetId == notice.Id).Select(r => r.Relation), on);
        var shown = rows.Where(r => r.IsReadable).Select(r => (r.Relation.NoticeId, Document: Of(r, notice.Id))).ToList();
        var by = shown.Find(s => s.NoticeId == validity.By && s.Document.Clauses.Length == 0 && s.Document.On == validity.Since).Document;
        var above = await AboveAsync(notice, withStaff, cancellationToken);
        return new RelationPanel(validity, by, [.. above, .. shown.Select(s => s.Document).OrderByDescending(d => d.IsOutgoing)]);
    }

    // Documents of federations above, which are not read here: their title is the one they had when the relation was entered.
    private async Task<IEnumerable<RelatedDocument>> AboveAsync(Notice notice, bool withStaff, CancellationToken cancellationToken)
    {
        var rows = await db.Set<NoticeRelation>()
            .AsNoTracking()
            .Where(r => r.NoticeId == notice.Id && r.TargetTenantId != null && (withStaff || r.TargetIsPublic))
            .OrderBy(r => r.On)
            .ThenBy(r => r.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return rows.Select(r => new RelatedDocument(
            r.Id,
            true,
            r.Kind.DisplayName(),
            r.TargetTitle,
            r.TargetIsPublic ? address.Of(r.TargetId, r.TargetTenantId, "") ?? "" : "",
            "",
            r.On,
            IsAbove: true
        ));
    }

    private static RelatedDocument Of(Row row, Guid self)
    {
        var r = row.Relation;
        var isOutgoing = r.NoticeId == self;
        return new RelatedDocument(
            r.Id,
            isOutgoing,
            isOutgoing ? r.Kind.DisplayName() : r.Kind.Reverse(),
            row.Title,
            $"/notices/{row.Slug}",
            ClauseCaption.OfAnchors(r.Clauses),
            r.On
        );
    }

    private sealed record Row(NoticeRelation Relation, string Slug, string Title, bool IsReadable);
}
