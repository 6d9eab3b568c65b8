using Union.Organizations.Elections.Candidates;
using Union.Organizations.Elections.Counting;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Web.Forms;

namespace Union.Organizations.Founding.Candidates;

/// <summary>What must hold of the lists of candidates; each refusal says the rule and what to do.</summary>
internal static class CandidateChecks
{
    public static IReadOnlyList<string> Faults(FoundingFile file, RuleSet rules) =>
        [.. SeatFaults(file, rules), .. ListFaults(file, rules), .. file.Candidates.SelectMany(c => WhyNot(c, rules))];

    /// <summary>Why this person may not stand; empty when they may.</summary>
    public static IReadOnlyList<string> WhyNot(Candidate candidate, RuleSet rules) => WhyNot(candidate, candidate.Post, rules);

    /// <summary>Why this person may not hold this post.</summary>
    public static IReadOnlyList<string> WhyNot(Candidate candidate, OfficerPost post, RuleSet rules) =>
        Eligibility.WhyNot(
            new CandidateFacts(candidate.PersonName)
            {
                IsHead = candidate.IsAdministrativeHead || candidate.IsDeputyHead,
                IsPartner = candidate.IsPartner || candidate.IsPartnersRelative,
                IsHrHead = candidate.IsHrHead,
                IsRelative = candidate.IsHeadsRelative,
                IsForeign = candidate.IsForeign,
                IsLegalRepresentative = candidate.IsLegalRepresentative,
            },
            candidate.Body,
            post,
            rules
        );

    /// <summary>Sizes of the committees by members (domain.md 2(a).4).</summary>
    public static IEnumerable<string> SeatFaults(FoundingFile file, RuleSet rules)
    {
        var founding = file.Founding;
        if (founding.Type == OrganizationType.Organizer)
        {
            if (founding.CommitteeSeats != 1)
                yield return "会员不足 25 人选举组织员的，名额是 1 名。请在“基本情况”里改正（工会法§11）。";
            yield break;
        }
        var committee = CommitteeSize.OfCommittee(file.Members.Count, rules);
        if (!committee.Allows(founding.CommitteeSeats))
            yield return $"会员 {file.Members.Count} 人，委员会应为 {committee.Least}—{committee.Most} 人，现在定的是 {founding.CommitteeSeats} 人。请在“基本情况”里改正（{committee.Basis}）。";
        var audit = CommitteeSize.OfAudit(rules);
        if (!audit.Allows(founding.AuditSeats))
            yield return $"经费审查委员会应为 {audit.Least}—{audit.Most} 人，现在定的是 {founding.AuditSeats} 人。请在“基本情况”里改正（{audit.Basis}）。";
        if (founding.WomenSeats < 1 && file.Women > 0)
            yield return $"有女会员 {file.Women} 人，女职工委员会（或一名女职工委员）与工会委员会同时产生。请在“基本情况”里填写女职工委员名额（中国工会章程§14）。";
        // 2(a).4: from the place's number on a committee, not one commissioner.
        var women = WomensCommittee.For(file.Women, file.WomenWorkers, rules);
        if (women.IsRequired && founding.WomenSeats == 1)
            yield return $"女会员 {file.Women} 人、女职工 {file.WomenWorkers} 人，应当建立女职工委员会，不能只设一名女职工委员。请在“基本情况”里增加女职工委员名额（{women.Basis}）。";
    }

    private static IEnumerable<string> ListFaults(FoundingFile file, RuleSet rules)
    {
        var surplus = rules.Value(OrganizationRules.CandidateSurplus);
        foreach (var body in file.Bodies)
        {
            var (seats, count) = (file.SeatsOf(body), file.For(body).Count());
            var isContested = body == BodyKind.UnionCommittee && file.Founding.Type != OrganizationType.Organizer;
            var needed = isContested ? BallotArithmetic.CandidatesNeeded(seats, surplus) : seats;
            if (count < needed)
                yield return isContested
                    ? $"工会委员会应选 {seats} 名，差额不少于 {surplus}%，候选人至少 {needed} 名，现在 {count} 名（{rules.Basis(OrganizationRules.CandidateSurplus)}）。"
                    : $"{body.DisplayName()}应选 {seats} 名，候选人现在 {count} 名，请在“候选人”里补充。";
            foreach (var twice in file.For(body).GroupBy(c => c.PersonName, StringComparer.Ordinal).Where(g => g.Count() > 1))
                yield return $"“{twice.Key}”在{body.DisplayName()}候选人里登记了 {twice.Count()} 次；同名的两个人请在姓名后注明部门。";
        }
        if (file.Founding.Type != OrganizationType.Organizer && !file.For(BodyKind.UnionCommittee).Any(c => c.Post == OfficerPost.Chair))
            yield return "还没有主席人选。请在“候选人”里提出一位拟任主席的人选。";
    }
}
