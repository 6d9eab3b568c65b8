using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Elections.Candidates;
using Union.Organizations.Elections.Counting;
using Union.Organizations.Officers;
using Union.Organizations.Papers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Web.Forms;

namespace Union.Organizations.Elections.Cases;

/// <summary>The papers of an election, filled with its data (domain.md 2(a).3, kinds 4 to 10).</summary>
internal sealed class ElectionPapers(UnionDbContext db, PaperFacts facts, BallotBox ballots) : IPaperSource
{
    private static readonly Dictionary<string, string[]> Due = new(StringComparer.Ordinal)
    {
        [ElectionStates.Preparing] = ["reelection.request"],
        [ElectionStates.Requested] = ["reelection.reply"],
        [ElectionStates.Agreed] = ["delegates.roster", "candidates.request"],
        [ElectionStates.Delegates] = ["candidates.request"],
        [ElectionStates.Reported] = ["candidates.reply"],
        [ElectionStates.Notice] = ["candidates.notice", "congress.ballot", "congress.results"],
        [ElectionStates.Held] = ["result.direct", "result.indirect"],
        [ElectionStates.ResultReported] = ["result.reply"],
    };

    public async ValueTask<PaperSubject?> FindAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await db.Set<Election>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == subjectId, cancellationToken) is not { } e)
            return null;
        var state = await db.Set<ProcedureCase>().Where(c => c.SubjectId == e.Id).Select(c => c.State).FirstOrDefaultAsync(cancellationToken);
        return new PaperSubject(e.Id, e.OrganizationId, e.RecordTitle, e.Link, Permissions.Elections)
        {
            Papers = [.. Codes(e).Select(c => Offer(e, c, state))],
            Data = await DataAsync(e, cancellationToken),
        };
    }

    private static IEnumerable<string> Codes(Election e)
    {
        string[] delegates = e.Form is MeetingForm.Congress ? ["delegates.quota", "delegates.roster"] : [];
        return
        [
            "reelection.request",
            "reelection.reply",
            .. delegates,
            "congress.request",
            "candidates.request",
            "candidates.reply",
            "candidates.notice",
            "congress.agenda",
            "congress.method",
            "congress.ballot",
            "congress.tellers",
            "congress.results",
            e.IsDirect ? "result.direct" : "result.indirect",
            "result.reply",
        ];
    }

    private static PaperOffer Offer(Election e, string code, string? state)
    {
        var isReply = code.EndsWith(".reply", StringComparison.Ordinal);
        return new PaperOffer(code)
        {
            IssuerId = isReply ? e.SuperiorId : null,
            MayBeReceived = isReply,
            IsDue = state is not null && Due.GetValueOrDefault(state, []).Contains(code, StringComparer.Ordinal),
        };
    }

    private async Task<PaperData> DataAsync(Election e, CancellationToken cancellationToken)
    {
        var organization = await db.Set<Organization>().AsNoTracking().SingleAsync(o => o.Id == e.OrganizationId, cancellationToken);
        var candidates = await db.Set<ElectionCandidate>().AsNoTracking().Where(c => c.ElectionId == e.Id).ToListAsync(cancellationToken);
        var sheets = (await ballots.OfAsync(e.Id, cancellationToken)).Where(s => s.IsConfirmed).ToList();
        var data = (await facts.OfAsync(organization, cancellationToken, e.SuperiorId))
            .Set("term.number", e.TermNumber)
            .Set("term.last", e.TermNumber - 1)
            .Set("term.years", e.Years)
            .Set("term.starts", e.StartsOn)
            .Set("term.ends", e.StartsOn is null ? null : e.End.Day)
            .Set("congress.kind", e.Form)
            .Set("congress.on", e.PlannedOn)
            .Set("congress.place", e.Place)
            .Set("congress.expected", e.Entitled)
            .Set("direct", e.IsDirect)
            .Set("committee.seats", e.CommitteeSeats)
            .Set("audit.seats", e.AuditSeats)
            .Set("women.seats", e.WomenSeats > 0 ? e.WomenSeats : null)
            .Set("reelection.reason", e.EarlyReason);
        Add(data, candidates);
        return Add(data, sheets);
    }

    private static void Add(PaperData data, List<ElectionCandidate> candidates)
    {
        foreach (
            var (list, body) in new[]
            {
                ("candidates", BodyKind.UnionCommittee),
                ("auditCandidates", BodyKind.FundsAudit),
                ("womenCandidates", BodyKind.Women),
            }
        )
            data.Rows(
                list,
                candidates.Where(c => c.Body == body).OrderBy(c => c.PersonName, SurnameOrder.Comparer),
                (row, c) => row.Set("name", c.PersonName).Set("sex", c.Sex).Set("duty", c.Duty).Set("post", c.Post).Set("phone", c.Phone)
            );
        data.Set("committee.candidates", candidates.Count(c => c.Body == BodyKind.UnionCommittee && c.Post == OfficerPost.Member));
    }

    private static PaperData Add(PaperData data, List<BallotSheet> sheets)
    {
        string? First(OfficerPost post) => sheets.Where(s => s.Post == post).SelectMany(s => s.Outcome.Elected).FirstOrDefault()?.Name;
        if (sheets.FirstOrDefault() is { } first)
            data.Set("congress.on", first.HeldOn)
                .Set("congress.present", first.Present)
                .Set("congress.quorum", first.Rules.Quorum.Least(first.Entitled))
                .Set("congress.majority", first.Outcome.Needed);
        data.Rows(
            "ballots",
            sheets,
            (row, s) =>
                row.Set("body", s.RecordTitle)
                    .Set("issued", s.Issued)
                    .Set("returned", s.Returned)
                    .Set("valid", s.Count.Valid)
                    .Set("invalid", s.Invalid)
                    .Set("hash", s.Hash)
        );
        data.Rows(
            "results",
            sheets.SelectMany(s => s.Count.Votes.Select(v => (Sheet: s, Vote: v))),
            (row, r) =>
                row.Set("body", r.Sheet.RecordTitle)
                    .Set("name", r.Vote.Name)
                    .Set("for", r.Vote.For)
                    .Set("against", r.Vote.Against)
                    .Set("abstain", r.Vote.Abstain)
                    .Set("elected", r.Sheet.Outcome.Elected.Contains(r.Vote) ? "当选" : "未当选")
        );
        foreach (
            var (list, body) in new[]
            {
                ("elected", BodyKind.UnionCommittee),
                ("auditElected", BodyKind.FundsAudit),
                ("womenElected", BodyKind.Women),
            }
        )
            data.Rows(
                list,
                sheets.Where(s => s.Body == body && s.Post == OfficerPost.Member).SelectMany(s => s.Outcome.Elected),
                (row, v) => row.Set("name", v.Name).Set("post", OfficerPost.Member.DisplayName()).Set("votes", v.For)
            );
        return data.Set("chair.name", First(OfficerPost.Chair))
            .Set(
                "vice.names",
                string.Join(
                    "、",
                    sheets.Where(s => s.Post == OfficerPost.ViceChair).SelectMany(s => s.Outcome.Elected).Select((VoteCount v) => v.Name)
                )
            )
            .Set("auditHead.name", First(OfficerPost.AuditHead))
            .Set("womenHead.name", First(OfficerPost.WomenHead));
    }
}
