using Union.Organizations.Elections.Ballots;
using Union.Organizations.Elections.Candidates;
using Union.Organizations.Officers;
using Union.Organizations.Terms;

namespace Union.Organizations.Elections.Cases;

/// <summary>The ballots of an election.</summary>
internal static class ElectionQuestions
{
    public static IReadOnlyList<BallotQuestion> Of(Election e, IReadOnlyList<ElectionCandidate> candidates) =>
        [
            .. Asked(e)
                .Where(q => q.Seats > 0)
                .Select(q => new BallotQuestion(
                    q.Body,
                    q.Post,
                    q.Seats,
                    [.. candidates.Where(c => c.Body == q.Body && c.Post == q.Post).Select(c => c.PersonName)]
                )),
        ];

    /// <summary>Heads may be elected by their committees later, women commissioners named after consultation; the rest is voted on (domain.md 2(a).4).</summary>
    public static bool IsRequired(Election e, BallotQuestion q) =>
        e.Kind == ElectionKind.ByElection || (q.Body is BodyKind.UnionCommittee or BodyKind.FundsAudit && q.Post is not OfficerPost.AuditHead);

    /// <summary>The committee an office belongs to.</summary>
    public static BodyKind BodyOf(OfficerPost post) =>
        post switch
        {
            OfficerPost.AuditHead => BodyKind.FundsAudit,
            OfficerPost.WomenHead => BodyKind.Women,
            _ => BodyKind.UnionCommittee,
        };

    private static IEnumerable<(BodyKind Body, OfficerPost Post, int Seats)> Asked(Election e)
    {
        if (e.Kind == ElectionKind.ByElection)
        {
            var post = e.VacantPost ?? OfficerPost.Chair;
            return [(BodyOf(post), post, 1)];
        }
        return
        [
            (BodyKind.UnionCommittee, OfficerPost.Member, e.CommitteeSeats),
            (BodyKind.UnionCommittee, OfficerPost.Chair, 1),
            (BodyKind.UnionCommittee, OfficerPost.ViceChair, e.ViceChairs),
            (BodyKind.Standing, OfficerPost.Member, e.StandingSeats ?? 0),
            (BodyKind.FundsAudit, OfficerPost.Member, e.AuditSeats),
            (BodyKind.FundsAudit, OfficerPost.AuditHead, e.AuditSeats > 0 ? 1 : 0),
            (BodyKind.Women, OfficerPost.Member, e.WomenSeats),
            (BodyKind.Women, OfficerPost.WomenHead, e.WomenSeats > 0 ? 1 : 0),
        ];
    }
}
