using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Candidates;
using Union.Organizations.Elections.Counting;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Terms;
using Union.Organizations.Tree;

namespace Union.Organizations.Elections.Cases;

/// <summary>Seats within the band, enough candidates with the surplus, the committees that must be formed.</summary>
internal sealed class CandidatesComplete(UnionDbContext db) : IGuard<Election>
{
    public async Task CheckAsync(MoveContext<Election> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var (e, rules) = (context.Subject, context.Rules);
        if (e.Form is MeetingForm.Congress && context.Case.State != ElectionStates.Delegates)
            refusals.Add("召开会员代表大会，要先选举会员代表。");
        var candidates = await db.Set<ElectionCandidate>().AsNoTracking().Where(c => c.ElectionId == e.Id).ToListAsync(cancellationToken);
        foreach (var question in ElectionQuestions.Of(e, candidates).Where(q => ElectionQuestions.IsRequired(e, q)))
        {
            var surplus =
                question.Post is OfficerPost.Member && e.Kind == ElectionKind.ReElection ? rules.Value(OrganizationRules.CandidateSurplus) : 0;
            var needed = BallotArithmetic.CandidatesNeeded(question.Seats, surplus);
            if (question.Candidates.Count < needed)
                refusals.Add(
                    $"{question.Title}应选 {question.Seats} 名，候选人至少 {needed} 名，现有 {question.Candidates.Count} 名。请在“候选人”里补充。",
                    surplus > 0 ? $"差额 {surplus}%，{rules.Basis(OrganizationRules.CandidateSurplus)}" : null
                );
        }
        CheckStanding(e, candidates, rules, refusals);
        if (e.Kind == ElectionKind.ReElection)
            await CheckSeatsAsync(e, rules, refusals, cancellationToken);
    }

    // The committee elects its standing committee itself, from among its own (domain.md 2(a).4, 2(a).5).
    private static void CheckStanding(Election e, IReadOnlyList<ElectionCandidate> candidates, RuleSet rules, Refusals refusals)
    {
        if (e.StandingSeats is not (> 0 and var seats))
            return;
        var needed = BallotArithmetic.CandidatesNeeded(seats, rules.Value(OrganizationRules.StandingSurplus));
        var standing = candidates.Where(c => c.Body == BodyKind.Standing).Select(c => c.PersonName).ToList();
        if (standing.Count < needed)
            refusals.Add(
                $"常务委员应选 {seats} 名，候选人至少 {needed} 名，现有 {standing.Count} 名。请在“候选人”里补充。",
                $"差额 {rules.Value(OrganizationRules.StandingSurplus)}%，{rules.Basis(OrganizationRules.StandingSurplus)}"
            );
        var members = candidates.Where(c => c.Body == BodyKind.UnionCommittee).Select(c => c.PersonName).ToHashSet(StringComparer.Ordinal);
        if (standing.Where(name => !members.Contains(name)).ToList() is { Count: > 0 } outside)
            refusals.Add($"{string.Join("、", outside)}不是委员候选人；常务委员从委员中选举产生。");
    }

    private async Task CheckSeatsAsync(Election e, RuleSet rules, Refusals refusals, CancellationToken cancellationToken)
    {
        var organization = await db.Set<Organization>().AsNoTracking().SingleAsync(o => o.Id == e.OrganizationId, cancellationToken);
        foreach (var (why, source) in SeatChecks.Of(e, organization, rules))
            refusals.Add(why, source);
    }
}
