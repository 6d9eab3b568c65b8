using Microsoft.EntityFrameworkCore;
using Union.Notices.Citations.Recording;
using Union.Notices.Citations.Showing;

namespace Union.Notices.Citations.Checking;

/// <summary>The queue of doubtful citations, one by one.</summary>
internal sealed class DoubtfulCitations(UnionDbContext db, NoticeNames names, TargetAddress address)
{
    public Task<int> CountAsync(CancellationToken cancellationToken) => Open().CountAsync(cancellationToken);

    /// <summary>The first behind <paramref name="after"/>; from the beginning again behind the last.</summary>
    public async Task<DoubtfulCitation?> NextAsync(Guid? after, CancellationToken cancellationToken)
    {
        var last = after ?? Guid.Empty;
        var citation =
            await Open().Where(c => c.Id > last).OrderBy(c => c.Id).FirstOrDefaultAsync(cancellationToken)
            ?? await Open().OrderBy(c => c.Id).FirstOrDefaultAsync(cancellationToken);
        return citation is null
            ? null
            : new DoubtfulCitation(
                citation,
                await CitedPlace.OfAsync(db, citation, cancellationToken),
                await CandidatesAsync(citation, cancellationToken)
            );
    }

    public async Task<IReadOnlyList<Candidate>> CandidatesAsync(NoticeCitation citation, CancellationToken cancellationToken)
    {
        var keys = new[] { NameKey.OfNumber(citation.Number), NameKey.OfTitle(citation.Title) }.OfType<string>().ToList();
        var found = await names.FindAsync(keys, cancellationToken);
        return
        [
            .. found
                .SelectMany(g => g)
                .Where(n => n.Name.NoticeId != citation.NoticeId)
                .DistinctBy(n => n.Name.NoticeId)
                .OrderByDescending(n => n.Name.NoticeId == citation.TargetId)
                .ThenByDescending(n => n.Name.ListedOn)
                .Select(n => new Candidate(
                    n.Name.NoticeId,
                    n.TenantId,
                    n.Name.Title,
                    n.Name.Issuer,
                    n.Name.ListedOn,
                    address.Of(n.Name.NoticeId, n.TenantId, "") ?? "",
                    n.Name.NoticeId == citation.TargetId
                )),
        ];
    }

    // What is doubtful and names nothing that is here waits in the list to collect.
    private IQueryable<NoticeCitation> Open() =>
        db.Set<NoticeCitation>().AsNoTracking().Where(c => c.State == CitationState.Doubtful && c.TargetId != null);
}
