using Microsoft.EntityFrameworkCore;
using Union.Texts.Targets;

namespace Union.Notices.Targets.Marking;

/// <summary>What the parser proposes for a document, without what a person accepted or rejected before.</summary>
internal sealed class Proposals(UnionDbContext db)
{
    /// <summary>In the order of the text, a total before its parts.</summary>
    public async Task<IReadOnlyList<Proposal>> OpenAsync(Notice notice, NoticeVersion version, CancellationToken cancellationToken)
    {
        var found = All(notice, version);
        var done = await db.Set<NoticeTarget>()
            .Where(t => t.NoticeId == notice.Id && t.ProposalKey != "")
            .Select(t => t.ProposalKey)
            .ToListAsync(cancellationToken);
        var rejected = await db.Set<TargetRejection>().Where(r => r.NoticeId == notice.Id).Select(r => r.Key).ToListAsync(cancellationToken);
        var known = done.Concat(rejected).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. found.Where(p => !known.Contains(p.Key)).OrderBy(p => p.Read.Start).ThenByDescending(p => p.IsTotal).ThenBy(p => p.Read.NumberStart),
        ];
    }

    public static Proposal? Find(Notice notice, NoticeVersion version, string? key) => All(notice, version).Find(p => p.Key == key);

    private static List<Proposal> All(Notice notice, NoticeVersion version)
    {
        var read = TargetFinder.Find(version.Body, version.IssuedOn?.Year ?? version.IssuedYear ?? notice.ListedOn.Year);
        var totals = read.Where(p => p.PartOf is null).GroupBy(p => p.NumberStart).ToDictionary(g => g.Key, g => g.First());
        return
        [
            .. read.Select(p => new Proposal(
                p,
                ProposalKey.Of(p),
                p.PartOf is { } total && totals.TryGetValue(total, out var of) ? ProposalKey.Of(of) : null,
                read.Any(other => other.PartOf == p.NumberStart)
            )),
        ];
    }
}
