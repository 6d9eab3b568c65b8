using Microsoft.EntityFrameworkCore;
using Union.Notices.Citations;
using Union.Notices.Citations.Showing;

namespace Union.Notices.Relations.Proposing;

/// <summary>What the published texts say they do to others and nobody has entered or rejected: one proposal for a document, a target and a kind.</summary>
internal sealed class ProposedRelations(UnionDbContext db)
{
    // A site that brought in a whole library has more than anybody needs to see counted.
    private const int MostCounted = 1000;

    /// <param name="noticeId">Of this document alone; null for the whole site.</param>
    /// <param name="cancellationToken">The request.</param>
    /// <returns>Null where there are too many to count.</returns>
    public async Task<int?> CountAsync(Guid? noticeId, CancellationToken cancellationToken) =>
        await Open(noticeId).Take(MostCounted).CountAsync(cancellationToken) is < MostCounted and var count ? count : null;

    /// <summary>Document by document, in the order of the text: the first behind this citation; from the beginning again behind the last.</summary>
    public async Task<ProposedRelation?> NextAsync(Guid? noticeId, Guid? after, CancellationToken cancellationToken)
    {
        var last = after is null ? null : await Sure().FirstOrDefaultAsync(c => c.Id == after, cancellationToken);
        var open = Open(noticeId).OrderBy(c => c.NoticeId).ThenBy(c => c.Position);
        var behind = last is null ? open : open.Where(c => c.NoticeId > last.NoticeId || (c.NoticeId == last.NoticeId && c.Position > last.Position));
        var citation = await behind.FirstOrDefaultAsync(cancellationToken) ?? await open.FirstOrDefaultAsync(cancellationToken);
        return citation is null ? null : await ShowAsync(citation, cancellationToken);
    }

    /// <summary>The proposal of this citation; null when it was decided or its text was read anew meanwhile.</summary>
    public async Task<ProposedRelation?> FindAsync(Guid citationId, CancellationToken cancellationToken) =>
        await Open(null).FirstOrDefaultAsync(c => c.Id == citationId, cancellationToken) is { } citation
            ? await ShowAsync(citation, cancellationToken)
            : null;

    private async Task<ProposedRelation> ShowAsync(NoticeCitation citation, CancellationToken cancellationToken)
    {
        var kind = citation.Proposes!.Value;
        var place = await CitedPlace.OfAsync(db, citation, cancellationToken);
        return new ProposedRelation(citation, kind, place, await ClausesAsync(citation, kind, cancellationToken));
    }

    // Being based on a clause is being based on the document; what ends or changes clauses leaves the others as they were.
    private async Task<string> ClausesAsync(NoticeCitation citation, RelationKind kind, CancellationToken cancellationToken)
    {
        if (kind is RelationKind.BasedOn or RelationKind.Implements or RelationKind.Forwards or RelationKind.Carries)
            return "";
        var mentions = await Sure()
            .Where(c => c.NoticeId == citation.NoticeId && c.TargetId == citation.TargetId && c.Proposes == kind)
            .OrderBy(c => c.Position)
            .Select(c => c.Clauses)
            .ToListAsync(cancellationToken);
        return mentions.Contains("") ? "" : ClauseCaption.OfAnchors(string.Join(' ', mentions));
    }

    private IQueryable<NoticeCitation> Open(Guid? noticeId)
    {
        var (relations, rejections, sure) = (db.Set<NoticeRelation>(), db.Set<RelationRejection>(), Sure());
        return Sure()
            .Where(c => noticeId == null || c.NoticeId == noticeId)
            .Where(c => !relations.Any(r => r.NoticeId == c.NoticeId && r.TargetId == c.TargetId && r.Kind == c.Proposes))
            .Where(c => !rejections.Any(r => r.NoticeId == c.NoticeId && r.TargetId == c.TargetId && r.Kind == c.Proposes))
            .Where(c => !sure.Any(o => o.NoticeId == c.NoticeId && o.TargetId == c.TargetId && o.Proposes == c.Proposes && o.Position < c.Position));
    }

    // Documents of this site alone; a doubtful citation is decided first.
    private IQueryable<NoticeCitation> Sure() =>
        db.Set<NoticeCitation>()
            .AsNoTracking()
            .Where(c => c.Proposes != null && c.TargetId != null && c.TargetTenantId == null)
            .Where(c => c.State == CitationState.Certain || c.State == CitationState.Confirmed);
}
