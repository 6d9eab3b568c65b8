using Microsoft.EntityFrameworkCore;
using Union.Notices.Relations.Proposing;
using Union.Texts.Citations;
using Union.Texts.Structure;

namespace Union.Notices.Citations.Recording;

/// <summary>
/// Reads the published text of a notice anew: its names, what it cites, and which citations elsewhere it resolves. What people decided is
/// applied again. Running it twice changes nothing.
/// </summary>
internal sealed class RecordCitations(UnionDbContext db, NoticeNames names, TimeProvider clock)
{
    private const int MostCitations = 5000;
    private const int Chunk = 500;

    public async Task RunAsync(Guid noticeId, CancellationToken cancellationToken)
    {
        var notice = await db.Set<Notice>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == noticeId, cancellationToken);
        var version = notice?.PublishedVersionId is { } id
            ? await db.Set<NoticeVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, cancellationToken)
            : null;
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        var before = await db.Set<NoticeName>().Where(n => n.NoticeId == noticeId).Select(n => n.Key).ToListAsync(cancellationToken);
        await db.Set<NoticeName>().Where(n => n.NoticeId == noticeId).ExecuteDeleteAsync(cancellationToken);
        await db.Set<NoticeCitation>().Where(c => c.NoticeId == noticeId).ExecuteDeleteAsync(cancellationToken);
        var now = version is null ? [] : NoticeNames.Of(notice!, version);
        db.AddRange(now);
        await db.SaveChangesAsync(cancellationToken);
        var (citations, unplaced) = version is null ? ([], 0) : await ReadAsync(notice!, version, cancellationToken);
        var resolved = await ResolveAsync(noticeId, [.. before.Concat(now.Select(n => n.Key)).Distinct()], cancellationToken);
        if (version is not null)
            await NoteAsync(notice!, version, citations, unplaced, resolved, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken);
    }

    private async Task<(List<NoticeCitation> Citations, int Unplaced)> ReadAsync(
        Notice notice,
        NoticeVersion version,
        CancellationToken cancellationToken
    )
    {
        var structure = TextStructure.Parse(version.Body);
        var own = NoticeNames.Of(notice, version).Where(n => n.Kind != NameKind.Carried).Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        var citations = CitationFinder
            .Find(structure)
            .Select(c => Found(notice, version, c, structure.At(c.Start)))
            .Where(c => c.StubKey is { } key && !own.Contains(key) && !(NameKey.OfTitle(c.Title) is { } title && own.Contains(title)))
            .Take(MostCitations)
            .ToList();
        var decisions = await db.Set<CitationDecision>().AsNoTracking().Where(d => d.NoticeId == notice.Id).ToListAsync(cancellationToken);
        await LinkAsync(citations, cancellationToken);
        await ApplyAsync(notice, version, citations, decisions, cancellationToken);
        db.AddRange(citations);
        return (citations, structure.Problems.Count);
    }

    // The act makes cached pages new; a text that cites nothing and is cited by nobody leaves no trace.
    private async Task NoteAsync(
        Notice notice,
        NoticeVersion version,
        List<NoticeCitation> citations,
        int unplaced,
        int resolved,
        CancellationToken cancellationToken
    )
    {
        var scan = await db.Set<CitationScan>().FirstOrDefaultAsync(s => s.NoticeId == notice.Id, cancellationToken);
        if (scan is null && citations.Count + unplaced + resolved == 0)
            return;
        if (scan is null)
            db.Add(scan = new CitationScan(notice));
        scan.Read(version.Id, version.Title, citations, unplaced, clock.GetUtcNow().UtcDateTime);
        db.Act("notices.citations", "识别引用");
    }

    private static NoticeCitation Found(Notice notice, NoticeVersion version, Citation citation, TextPart? part)
    {
        var clause = part;
        while (clause is { Kind: PartKind.Paragraph, Parent: { } above })
            clause = above;
        return new NoticeCitation(notice.Id, version.Id, citation, part?.Anchor ?? "", clause?.Anchor ?? "", RelationCue.Of(version.Body, citation));
    }

    private async Task ApplyAsync(
        Notice notice,
        NoticeVersion version,
        List<NoticeCitation> citations,
        List<CitationDecision> decisions,
        CancellationToken cancellationToken
    )
    {
        foreach (var decision in decisions)
        {
            var match = await TargetOfAsync(decision, cancellationToken);
            if (decision.Kind == CitationKind.Manual && match is not null)
            {
                var manual = new NoticeCitation(notice.Id, version.Id, decision);
                manual.Link(match);
                citations.Add(manual);
            }
            foreach (var citation in citations.Where(c => c.Kind == CitationKind.Automatic && c.Mention == decision.Mention))
                if (decision.State == CitationState.Rejected)
                    citation.Reject();
                else
                    citation.Confirm(match);
        }
    }

    private async Task<NameMatch?> TargetOfAsync(CitationDecision decision, CancellationToken cancellationToken)
    {
        if (decision.TargetId is not { } target || decision.TargetTenantId is not null)
            return null;
        var title = await db.Set<NoticeName>()
            .Where(n => n.NoticeId == target && n.Kind == NameKind.Title)
            .Select(n => n.Title)
            .FirstOrDefaultAsync(cancellationToken);
        return title is null ? null : new NameMatch(target, null, title, true);
    }

    /// <summary>Finds the documents that these citations name.</summary>
    public async Task LinkAsync(IReadOnlyCollection<NoticeCitation> citations, CancellationToken cancellationToken)
    {
        var keys = citations.SelectMany(c => new[] { NameKey.OfNumber(c.Number), NameKey.OfTitle(c.Title) }).OfType<string>().Distinct().ToList();
        if (keys.Count == 0)
            return;
        var found = await names.FindAsync(keys, cancellationToken);
        foreach (var citation in citations)
            citation.Link(TargetChoice.Of(citation, found));
    }

    // Citations elsewhere that look for one of these names, or that led to this notice and may lead there no longer.
    private async Task<int> ResolveAsync(Guid noticeId, List<string> keys, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var some in keys.Chunk(Chunk))
        {
            var citations = await db.Set<NoticeCitation>()
                .Where(c => c.Kind == CitationKind.Automatic && c.State != CitationState.Rejected && c.NoticeId != noticeId)
                .Where(c => c.TargetId == noticeId || (c.StubKey != null && some.Contains(c.StubKey)))
                .ToListAsync(cancellationToken);
            await LinkAsync(citations, cancellationToken);
            count += citations.Count;
        }
        return count;
    }
}
