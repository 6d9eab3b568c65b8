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
        if (e.Kind == ElectionKind.ReElection)
            await CheckSeatsAsync(e, rules, refusals, cancellationToken);
    }

    private async Task CheckSeatsAsync(Election e, RuleSet rules, Refusals refusals, CancellationToken cancellationToken)
    {
        var organization = await db.Set<Organization>().AsNoTracking().SingleAsync(o => o.Id == e.OrganizationId, cancellationToken);
        foreach (var (why, source) in SeatChecks.Of(e, organization, rules))
            refusals.Add(why, source);
    }
}
