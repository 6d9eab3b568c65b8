using Microsoft.EntityFrameworkCore;
using Union.Texts.Citations;
using Union.Texts.Structure;
using Union.Web.Markdown;

namespace Union.Notices.Citations.Showing;

/// <summary>What a published text cites and who cites it, as far as the reader may see it. Doubtful ones wait for a person first.</summary>
internal sealed class ShowCitations(UnionDbContext db, TargetAddress address, ICurrentTenant tenant)
{
    private const int MostLinks = 2000;
    private const int MostCiting = 300;

    public async Task<CitationPanel> OfAsync(
        Notice notice,
        NoticeVersion version,
        TextStructure structure,
        bool withStaff,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from c in db.Set<NoticeCitation>().Where(c => c.NoticeId == notice.Id && c.VersionId == version.Id && c.State != CitationState.Rejected)
            join n in db.Set<Notice>() on c.TargetId equals n.Id into targets
            from n in targets.DefaultIfEmpty()
            orderby c.Position
            select new Row(
                c,
                c.TargetTenantId != null || (n != null && n.PublishedVersionId != null && (withStaff || n.Visibility == ContentVisibility.Public))
            )
        )
            .AsNoTracking()
            .Take(MostLinks)
            .ToListAsync(cancellationToken);
        var (citing, count) = await CitingAsync(notice, structure, withStaff, cancellationToken);
        var own = OwnClauses.In(structure).Select(c => new MarkdownLink(c.Start, c.Length, "#" + c.Target.Anchor, c.Target.Caption));
        return new CitationPanel([.. rows.SelectMany(Link), .. own], Cited(rows), citing, count);
    }

    private IEnumerable<MarkdownLink> Link(Row row)
    {
        var c = row.Citation;
        // The title inside a title would be a link within a link.
        if (c.Position >= 0 && c.Form != CitationForm.Carried && Href(row) is { } href)
            yield return new MarkdownLink(c.Position, c.Length, href, c.TargetTitle ?? "");
    }

    private string? Href(Row row) =>
        row.IsReadable && row.Citation is { IsSure: true, TargetId: { } target } c ? address.Of(target, c.TargetTenantId, c.TargetAnchor) : null;

    private List<CitedDocument> Cited(List<Row> rows) =>
        [
            .. rows.Where(r => r.Citation.IsSure || r.Citation.TargetId is null)
                .GroupBy(r => r.Citation.TargetId?.ToString() ?? r.Citation.StubKey ?? "")
                .Where(g => g.Key.Length > 0)
                .Select(g => g.First())
                .Select(r => new CitedDocument(
                    r.IsReadable ? r.Citation.TargetTitle ?? "" : r.Citation.Title ?? "",
                    r.Citation.Number,
                    Href(r) is { } href ? href.Split('#')[0] : null,
                    r.Citation.Anchor
                )),
        ];

    private async Task<(IReadOnlyList<CitingClause> Clauses, int Count)> CitingAsync(
        Notice notice,
        TextStructure structure,
        bool withStaff,
        CancellationToken cancellationToken
    )
    {
        var own = tenant.Id;
        var found = await (
            from c in db.Below<NoticeCitation>()
                .Where(c =>
                    c.TargetId == notice.Id
                    && (c.TargetTenantId == null ? c.TenantId == own : c.TargetTenantId == own)
                    && (c.State == CitationState.Certain || c.State == CitationState.Confirmed)
                )
            join n in db.Below<Notice>() on c.NoticeId equals n.Id
            join v in db.Below<NoticeVersion>() on c.VersionId equals v.Id
            where n.PublishedVersionId == v.Id && (n.Visibility == ContentVisibility.Public || (withStaff && n.TenantId == own))
            orderby n.ListedOn descending, n.Id, c.Position
            select new
            {
                c.Clauses,
                c.Anchor,
                n.Id,
                n.TenantId,
                v.Title,
            }
        )
            .Take(MostCiting)
            .ToListAsync(cancellationToken);
        // Of a site below that is stopped nothing can be opened.
        var rows = found
            .Select(r => (r.Clauses, r.Id, Document: Citing(r.Id, r.TenantId, r.Title, r.Anchor)))
            .Where(r => r.Document is not null)
            .ToList();
        var clauses = rows.SelectMany(r => r.Clauses.Split(' ').Select(clause => (Clause: clause, Row: r)))
            .GroupBy(x => x.Clause)
            .OrderBy(g => g.Key.Length == 0 ? -1 : structure.Find(g.Key)?.Start ?? int.MaxValue)
            .Select(g => new CitingClause(
                ClauseCaption.Of(structure, g.Key),
                structure.Find(g.Key) is null ? "" : g.Key,
                [.. g.Select(x => x.Row.Document!).DistinctBy(d => d.Href)]
            ));
        return ([.. clauses], rows.Select(r => r.Id).Distinct().Count());
    }

    private CitingDocument? Citing(Guid id, Guid tenantId, string title, string anchor)
    {
        Guid? below = tenantId == tenant.Id ? null : tenantId;
        return address.Of(id, below, anchor) is { } href
            ? new CitingDocument(title, href, ClauseCaption.OfAnchor(anchor), below is null ? "" : address.SiteName(tenantId))
            : null;
    }

    private sealed record Row(NoticeCitation Citation, bool IsReadable);
}
