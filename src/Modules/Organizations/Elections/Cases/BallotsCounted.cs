using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Elections.Candidates;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Terms;

namespace Union.Organizations.Elections.Cases;

/// <summary>Every ballot is counted, confirmed by a second person, had its quorum and elected enough and not too many.</summary>
internal sealed class BallotsCounted(UnionDbContext db, BallotBox ballots) : IGuard<Election>
{
    public async Task CheckAsync(MoveContext<Election> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var e = context.Subject;
        var candidates = await db.Set<ElectionCandidate>().AsNoTracking().Where(c => c.ElectionId == e.Id).ToListAsync(cancellationToken);
        var sheets = await ballots.OfAsync(e.Id, cancellationToken);
        foreach (var question in ElectionQuestions.Of(e, candidates))
        {
            var own = sheets.Where(s => s.Body == question.Body && s.Post == question.Post).ToList();
            if (own.Count > 0 || ElectionQuestions.IsRequired(e, question))
                Check(question, own, context.Rules, refusals);
        }
    }

    private static void Check(BallotQuestion question, List<BallotSheet> sheets, RuleSet rules, Refusals refusals)
    {
        if (sheets.Count == 0)
            refusals.Add($"{question.Title}的计票还没有录入。");
        foreach (var sheet in sheets.Where(s => !s.IsConfirmed))
            refusals.Add($"{sheet.RecordTitle}还没有由第二个人复核（录入：{sheet.EnteredBy}）。");
        if (sheets.Count == 0 || sheets.Any(s => !s.IsConfirmed))
            return;
        foreach (var sheet in sheets.Where(s => !s.Outcome.HasQuorum))
            refusals.Add($"{sheet.RecordTitle}：到会人数不足，选举无效，应当重新召开大会。", sheet.QuorumBasis);
        var elected = sheets.SelectMany(s => s.Outcome.Elected).Select(v => v.Name).Distinct(StringComparer.Ordinal).ToList();
        if (elected.Count > question.Seats)
            refusals.Add($"{question.Title}应选 {question.Seats} 名，当选了 {elected.Count} 名，多于名额，请核对。");
        var least = LeastOf(question, rules);
        if (elected.Count < least)
            refusals.Add($"{question.Title}只选出 {elected.Count} 名，至少要 {least} 名。请再次投票并录入第二次投票的计票。");
        foreach (var name in elected.Where(n => !question.Candidates.Contains(n, StringComparer.Ordinal)))
            refusals.Add($"{name} 是另选的人，当选{question.Title}，还没有登记资格情况。请在“候选人”里登记。");
    }

    private static int LeastOf(BallotQuestion question, RuleSet rules) =>
        question switch
        {
            { Post: not OfficerPost.Member } => 1,
            { Body: BodyKind.FundsAudit } => Math.Min(question.Seats, CommitteeSize.OfAudit(rules).Least),
            _ => Math.Min(question.Seats, CommitteeSize.OfCommittee(0, rules).Least),
        };
}
