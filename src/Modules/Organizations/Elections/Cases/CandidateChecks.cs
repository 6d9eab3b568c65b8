using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Elections.Candidates;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Elections.Cases;

/// <summary>Why somebody cannot be put down as a candidate; the rule with each.</summary>
internal sealed class CandidateChecks(UnionDbContext db, RuleBook rules, BallotBox ballots, TimeProvider clock)
{
    public async Task<IReadOnlyList<string>> WhyNotAsync(
        Election e,
        string state,
        CandidateForm form,
        BallotQuestion question,
        CancellationToken cancellationToken
    )
    {
        var name = form.PersonName!.Trim();
        var set = await rules.ForAsync(e.OrganizationId, Today.Of(clock), cancellationToken);
        var reasons = Eligibility.WhyNot(form.Facts(), question.Body, question.Post, set).ToList();
        if (question.Candidates.Contains(name, StringComparer.Ordinal))
            reasons.Add($"{name} 已经是{question.Title}的候选人。");
        if (
            question.Post is OfficerPost.Chair
            && set.Value(OrganizationRules.BanLegalRepresentative)
            && await RepresentsAsync(e, name, cancellationToken)
        )
            reasons.Add(
                $"“{name}”是所覆盖单位登记的法定代表人，不得担任工会主席（{set.Basis(OrganizationRules.BanLegalRepresentative)}）。请另提人选；单位资料有误时先更正单位资料。"
            );
        if (state is ElectionStates.Held or ElectionStates.ResultReported or ElectionStates.Done or ElectionStates.Withdrawn)
            reasons.Add("大会已经开过，不能再改候选人。");
        if (state is ElectionStates.Reported or ElectionStates.Notice && !await IsWriteInAsync(e, question, name, cancellationToken))
            reasons.Add("候选人已经上报，不能再增加；只能登记选票上另选的人。");
        return reasons;
    }

    private Task<bool> RepresentsAsync(Election e, string name, CancellationToken cancellationToken) =>
        (
            from c in db.Set<Coverage>()
            join u in db.Set<EmployingUnit>() on c.UnitId equals u.Id
            where c.OrganizationId == e.OrganizationId && c.To == null && u.LegalRepresentative == name
            select u.Id
        ).AnyAsync(cancellationToken);

    private async Task<bool> IsWriteInAsync(Election e, BallotQuestion question, string name, CancellationToken cancellationToken) =>
        (await ballots.OfAsync(e.Id, cancellationToken)).Any(s =>
            s.Body == question.Body && s.Post == question.Post && s.Votes.Any(v => v.Name == name)
        );
}
