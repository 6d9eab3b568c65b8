using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Founding.Cases;

namespace Union.Organizations.Founding.Steps;

/// <summary>The papers of a founding (domain.md 2(a).3, kinds 1 to 10): which, by whom, at what step. The later kinds belong to the union itself.</summary>
internal sealed class FoundingPapers(UnionDbContext db, FoundingFiles files, FoundingPaperData data, BallotBox ballots) : IPaperSource
{
    // State in which a paper is due, its code.
    private static readonly (string State, string Code)[] Own =
    [
        ("PREP_GROUP_FORMED", "founding.request"),
        ("FOUNDING_APPROVED", "members.application"),
        ("FOUNDING_APPROVED", "members.registration"),
        ("FOUNDING_APPROVED", "members.roster"),
        ("MEMBERS_ENROLLED", "congress.request"),
        ("MEMBERS_ENROLLED", "candidates.request"),
        ("CANDIDATES_APPROVED", "candidates.notice"),
        ("CANDIDATES_APPROVED", "congress.agenda"),
        ("CANDIDATES_APPROVED", "congress.method"),
        ("CANDIDATES_APPROVED", "congress.ballot"),
        ("CANDIDATES_APPROVED", "congress.tellers"),
        ("CANDIDATES_APPROVED", "congress.results"),
    ];

    private static readonly (string State, string Code)[] Replies =
    [
        ("REQUESTED", "founding.reply"),
        ("CANDIDATES_REPORTED", "candidates.reply"),
        ("RESULT_REPORTED", "result.reply"),
    ];

    public async ValueTask<PaperSubject?> FindAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await db.Set<UnionFounding>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == subjectId, cancellationToken) is not { } founding)
            return null;
        var state = await db.Set<ProcedureCase>().Where(c => c.SubjectId == subjectId).Select(c => c.State).SingleOrDefaultAsync(cancellationToken);
        var file = await files.OfAsync(founding, cancellationToken);
        return new PaperSubject(founding.Id, founding.OrganizationId, founding.RecordTitle, founding.Link, Permissions.Founding)
        {
            Papers = [.. Offers(founding, state)],
            Data = await data.OfAsync(file, await ballots.OfAsync(founding.Id, cancellationToken), cancellationToken),
        };
    }

    private static IEnumerable<PaperOffer> Offers(UnionFounding founding, string? state)
    {
        foreach (var (due, code) in Own)
        {
            yield return new PaperOffer(code) { IsDue = due == state || (due == "MEMBERS_ENROLLED" && state == "DELEGATES_ELECTED") };
            if (code == "members.roster" && founding.IsCongress)
                foreach (var delegates in new[] { "delegates.quota", "delegates.roster" })
                    yield return new PaperOffer(delegates) { IsDue = state == "MEMBERS_ENROLLED" };
        }
        yield return new PaperOffer(founding.IsChairDirect ? "result.direct" : "result.indirect") { IsDue = state == "CONGRESS_HELD" };
        foreach (var (due, code) in Replies)
            yield return new PaperOffer(code)
            {
                IssuerId = founding.SuperiorId,
                Permission = Permissions.ApproveFounding,
                MayBeReceived = true,
                IsDue = due == state,
            };
    }
}
