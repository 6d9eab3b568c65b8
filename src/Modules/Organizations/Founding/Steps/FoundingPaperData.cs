using Union.Identifiers.People;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Founding.Assemblies;
using Union.Organizations.Founding.Candidates;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Founding.Delegates;
using Union.Organizations.Officers;
using Union.Organizations.Papers;
using Union.Organizations.Rules;
using Union.Organizations.Terms;
using Union.Web.Forms;

namespace Union.Organizations.Founding.Steps;

/// <summary>What the papers of a founding are filled with; the names are those of the table in Papers/README.md.</summary>
internal sealed class FoundingPaperData(
    RuleBook rules,
    IOrganizationTree tree,
    WorkingCalendars calendars,
    Union.Work.Documents.Papers papers,
    TimeProvider clock
)
{
    private static readonly string[] Agenda =
    [
        "听取工会筹备工作报告",
        "通过选举办法和监票人、计票人名单",
        "选举工会委员会委员、经费审查委员会委员",
        "宣布选举结果",
    ];

    public async Task<PaperData> OfAsync(FoundingFile file, IReadOnlyList<BallotSheet> sheets, CancellationToken cancellationToken)
    {
        var founding = file.Founding;
        var today = Tree.Today.Of(clock);
        var set = await rules.ForAsync(founding.OrganizationId, today, cancellationToken);
        var data = new PaperData();
        Basics(data, file);
        data.Set("superior.name", await tree.NameOfAsync(founding.SuperiorId));
        Meeting(data, file, set);
        People(data, file);
        Results(data, file, sheets);
        await NoticeAsync(data, founding, set, today, cancellationToken);
        await PaperRefsAsync(data, founding, cancellationToken);
        return data;
    }

    private static void Basics(PaperData data, FoundingFile file)
    {
        var founding = file.Founding;
        data.Set("organization.name", founding.Name)
            .Set("organization.type", founding.Type)
            .Set("organization.address", founding.Office)
            .Set("organization.phone", founding.Phone)
            .Set("organization.workers", file.Workers > 0 ? file.Workers : null)
            .Set("organization.members", file.Members.Count > 0 ? file.Members.Count : null)
            .Set("organization.women", file.Members.Count > 0 ? file.Women : null)
            .Set("party.name", founding.PartyName)
            .Set("founding.way", founding.Way)
            .Set("founding.reason", founding.Reason)
            .Set("preparation.on", founding.PreparedOn)
            .Set("preparation.leader", file.Preparers.FirstOrDefault(p => p.IsLeader)?.PersonName)
            .Set("preparation.phone", founding.Phone)
            .Rows("preparation", file.Preparers, (row, p) => row.Set("name", p.PersonName).Set("duty", p.Duty).Set("post", p.Post))
            .Rows("units", file.Units, (row, u) => row.Set("name", u.Name).Set("code", u.SocialCreditCode).Set("workers", u.Workers));
        if (file.Units.Count > 0)
            PaperFacts.Add(data, file.Units[0]);
    }

    private static void Meeting(PaperData data, FoundingFile file, RuleSet set)
    {
        var (founding, meeting) = (file.Founding, file.Assembly);
        var expected = meeting?.Entitled is > 0 and var entitled ? entitled : file.Electors;
        var ends = meeting?.HeldOn is { } held ? founding.TermEndsOn ?? Term.ComputeEnd(held, founding.TermYears) : founding.TermEndsOn;
        data.Set("term.number", "一")
            .Set("term.years", founding.TermYears)
            .Set("term.starts", meeting?.HeldOn)
            .Set("term.ends", ends)
            .Set("congress.kind", file.MeetingName)
            .Set("congress.on", meeting?.HeldOn)
            .Set("congress.place", meeting?.Place)
            .Set("congress.chair", meeting?.Presider)
            .Set("congress.expected", expected > 0 ? expected : null)
            .Set("congress.present", meeting?.Present is > 0 and var present ? present : null)
            .Set("congress.quorum", expected > 0 ? set.Value(OrganizationRules.Quorum).Least(expected) : null)
            .Set("congress.majority", expected > 0 ? set.Value(OrganizationRules.Majority).LeastAbove(expected) : null)
            .Set("direct", founding.IsChairDirect)
            .Set("committee.seats", founding.CommitteeSeats)
            .Set("committee.candidates", file.For(BodyKind.UnionCommittee).Count())
            .Set("audit.seats", founding.AuditSeats)
            .Set("women.seats", founding.WomenSeats > 0 ? founding.WomenSeats : null)
            .Set("tellers.chief", meeting?.ChiefTeller)
            .Rows("agenda", Agenda, (row, text) => row.Set("text", text))
            .Rows("tellers", Names(meeting?.Tellers), (row, name) => row.Set("name", name))
            .Rows("counters", Names(meeting?.Counters), (row, name) => row.Set("name", name));
    }

    private static void People(PaperData data, FoundingFile file)
    {
        var byId = file.Members.ToDictionary(m => m.Id);
        var delegates = file
            .Delegates.Where(d => byId.ContainsKey(d.EnrolmentId))
            .Select(d => byId[d.EnrolmentId])
            .OrderBy(m => m.PersonName, SurnameOrder.Comparer)
            .ToList();
        data.Rows(
                "members",
                file.Members.OrderBy(m => m.PersonName, SurnameOrder.Comparer),
                (row, m) => row.Set("name", m.PersonName).Set("sex", m.Sex.DisplayName()).Set("duty", m.Department).Set("joined", m.AppliedOn)
            )
            .Set("delegates.count", file.Founding.DelegateSeats)
            .Set("delegates.womenCount", delegates.Count(m => m.Sex == Sex.Female))
            .Rows("quotas", Allocation.Of(file).Departments, (row, d) => row.Set("unit", d.Name).Set("members", d.Members).Set("delegates", d.Seats))
            .Rows("delegates", delegates, (row, m) => row.Set("name", m.PersonName).Set("sex", m.Sex.DisplayName()).Set("unit", m.Department));
        Standing(data, "candidates", file.For(BodyKind.UnionCommittee));
        Standing(data, "auditCandidates", file.For(BodyKind.FundsAudit));
        Standing(data, "womenCandidates", file.For(BodyKind.Women));
    }

    private static void Standing(PaperData data, string list, IEnumerable<Candidate> candidates) =>
        data.Rows(
            list,
            candidates.OrderBy(c => c.PersonName, SurnameOrder.Comparer),
            (row, c) => row.Set("name", c.PersonName).Set("sex", c.Sex.DisplayName()).Set("duty", c.Duty).Set("post", c.Post).Set("phone", c.Phone)
        );

    private static void Results(PaperData data, FoundingFile file, IReadOnlyList<BallotSheet> sheets)
    {
        var result = new MeetingResult(file, sheets);
        data.Rows(
                "ballots",
                sheets,
                (row, s) =>
                    row.Set("body", s.Body)
                        .Set("issued", s.Issued)
                        .Set("returned", s.Returned)
                        .Set("valid", s.Count.Valid)
                        .Set("invalid", s.Invalid)
                        .Set("hash", s.Hash)
            )
            .Rows(
                "results",
                sheets.SelectMany(s => s.Votes.OrderByDescending(v => v.For).Select(v => (Sheet: s, Vote: v))),
                (row, r) =>
                    row.Set("body", r.Sheet.Body)
                        .Set("name", r.Vote.Name)
                        .Set("for", r.Vote.For)
                        .Set("against", r.Vote.Against)
                        .Set("abstain", r.Vote.Abstain)
                        .Set("elected", r.Sheet.Outcome.Elected.Any(e => e.Name == r.Vote.Name) ? "当选" : "未当选")
            );
        foreach (
            var (list, body) in new[]
            {
                ("elected", BodyKind.UnionCommittee),
                ("auditElected", BodyKind.FundsAudit),
                ("womenElected", BodyKind.Women),
            }
        )
            Elected(
                data,
                list,
                FoundingBallots.Questions(file, sheets).FirstOrDefault(q => q.Body == body && q.Post == OfficerPost.Member),
                file,
                result
            );
        var all = FoundingBallots.Questions(file, sheets).Where(q => q.Post == OfficerPost.Member).ToDictionary(q => q.Body, result.Elected);
        string? Holder(BodyKind body, OfficerPost post) =>
            file.For(body).FirstOrDefault(c => c.Post == post && all.GetValueOrDefault(body)?.ContainsKey(c.PersonName) == true)?.PersonName;
        data.Set("chair.name", MeetingResult.Elected(sheets, BodyKind.UnionCommittee, OfficerPost.Chair).Keys.FirstOrDefault())
            .Set("auditHead.name", Holder(BodyKind.FundsAudit, OfficerPost.AuditHead))
            .Set("womenHead.name", Holder(BodyKind.Women, OfficerPost.WomenHead))
            .Set(
                "vice.names",
                string.Join(
                    "、",
                    file.For(BodyKind.UnionCommittee)
                        .Where(c =>
                            c.Post == OfficerPost.ViceChair && all.GetValueOrDefault(BodyKind.UnionCommittee)?.ContainsKey(c.PersonName) == true
                        )
                        .Select(c => c.PersonName)
                )
            );
    }

    private static void Elected(PaperData data, string list, BallotQuestion? question, FoundingFile file, MeetingResult result) =>
        data.Rows(
            list,
            question is null ? Enumerable.Empty<KeyValuePair<string, int>>() : result.Elected(question).OrderByDescending(e => e.Value),
            (row, e) =>
                row.Set("name", e.Key)
                    .Set("votes", e.Value)
                    .Set("post", (file.For(question!.Body).FirstOrDefault(c => c.PersonName == e.Key)?.Post ?? OfficerPost.Member).DisplayName())
        );

    private async Task NoticeAsync(PaperData data, UnionFounding founding, RuleSet set, DateOnly from, CancellationToken cancellationToken)
    {
        var days = set.Value(OrganizationRules.CandidateNotice);
        var calendar = await calendars.CurrentAsync(cancellationToken);
        data.Set("notice.days", days)
            .Set("notice.from", from)
            .Set("notice.to", calendar.Add(from, days, TimeUnit.Day))
            .Set("notice.phone", founding.Phone)
            .Set("notice.place", founding.Office);
    }

    // The reply a paper speaks of, and the request a reply answers: the newest on file.
    private async Task PaperRefsAsync(PaperData data, UnionFounding founding, CancellationToken cancellationToken)
    {
        var kept = (await papers.OfAsync(founding.Id, cancellationToken)).Where(p => p.Counts).ToList();
        var reply = kept.FirstOrDefault(p => p.TemplateCode is "founding.reply" or "candidates.reply");
        var request = kept.FirstOrDefault(p => p.TemplateCode is "founding.request" or "candidates.request" or "result.direct" or "result.indirect");
        data.Set("reply.number", reply?.NumberText)
            .Set("reply.on", reply?.On)
            .Set("reply.issuer", reply?.Issuer)
            .Set("request.number", request?.NumberText)
            .Set("request.on", request?.On)
            .Set("request.title", request?.Title);
    }

    private static string[] Names(string? text) => (text ?? "").Split(['、', ',', '，', ' '], StringSplitOptions.RemoveEmptyEntries);
}
