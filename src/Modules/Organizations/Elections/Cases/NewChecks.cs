using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Terms;
using Union.Organizations.Tree;

namespace Union.Organizations.Elections.Cases;

/// <summary>Why an election cannot begin as typed in; the rule with each.</summary>
internal sealed class NewChecks(UnionDbContext db, RuleBook rules, TimeProvider clock)
{
    public async Task<IReadOnlyList<string>> WhyNotAsync(NewForm form, Organization o, Term? term, CancellationToken cancellationToken)
    {
        var today = Today.Of(clock);
        var set = await rules.ForAsync(o.Id, today, cancellationToken);
        var reasons = new List<string>();
        if (o.State != OrganizationState.Active || o.Type.IsInner())
            reasons.Add("只有正常的工会才能换届；工会分会、小组没有届期，筹建中的工会在建会时选举。");
        var open =
            from e in db.Set<Election>()
            join c in db.Set<ProcedureCase>() on e.Id equals c.SubjectId
            where e.OrganizationId == o.Id && c.ClosedOn == null
            select e.Id;
        if (await open.AnyAsync(cancellationToken))
            reasons.Add("已经有一次换届或补选在办理中，请先办结或撤回。");
        if (form.BegunOn > today)
            reasons.Add("筹备开始日期不能晚于今天，请填写实际开始的那一天。");
        reasons.AddRange(OfMeeting(form, o, set));
        reasons.AddRange(
            form.Kind is ElectionKind.ReElection
                ? OfReElection(form, o, term, set, today)
                : await OfByElectionAsync(form, o, term, today, cancellationToken)
        );
        return reasons;
    }

    internal static IEnumerable<string> OfMeeting(NewForm form, Organization o, RuleSet set)
    {
        if (form.Form is MeetingForm.Congress && o.Members < set.Value(OrganizationRules.CongressFrom))
            yield return $"会员 {o.Members} 人，不足 {set.Applied(OrganizationRules.CongressFrom).Text}，应召开会员大会（{set.Basis(OrganizationRules.CongressFrom)}）。";
    }

    internal static IEnumerable<string> OfReElection(NewForm form, Organization o, Term? term, RuleSet set, DateOnly today)
    {
        if (TermLengths.Of(o.Type, set).WhyNot(form.Years) is { } length)
            yield return length;
        if (term is not null && today < term.DueOn.AddDays(-set.Value(OrganizationRules.DueSoon)) && string.IsNullOrWhiteSpace(form.EarlyReason))
            yield return $"任期到 {term.DueOn:yyyy-MM-dd} 才届满，现在换届是提前换届，须经上一级工会批准（豫工会条例§10、京§13、渝§10）。请写明提前换届的理由。";
        var e = new Election(o, ElectionKind.ReElection, term, o.Id);
        form.WriteTo(e);
        foreach (var (why, source) in SeatChecks.Of(e, o, set))
            yield return $"{why}（{source}）";
    }

    private async Task<IReadOnlyList<string>> OfByElectionAsync(
        NewForm form,
        Organization o,
        Term? term,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (term is null)
            return ["没有登记现任届期，不能补选。请先登记届期，或办理换届。"];
        if (form.VacantPost is null || form.VacantSince is null)
            return ["补选要填写缺位的职务和缺位的日期：补选期限从缺位的那一天算起。"];
        if (form.VacantSince > today || form.VacantSince < term.StartsOn)
            return [$"缺位日期应在本届开始（{term.StartsOn:yyyy-MM-dd}）以后、今天以前。"];
        var post = form.VacantPost;
        if (post is OfficerPost.Staff or OfficerPost.Organizer or OfficerPost.Accountant)
            return ["补选用于选举产生的职务；工作人员直接登记任职。"];
        if (post is OfficerPost.Chair or OfficerPost.AuditHead or OfficerPost.WomenHead)
        {
            var holder = await db.Set<Officer>()
                .Where(f => f.OrganizationId == o.Id && f.Post == post && f.To == null)
                .Select(f => f.PersonName)
                .FirstOrDefaultAsync(cancellationToken);
            if (holder is not null)
                return [$"{holder} 还在任，这个职务没有缺位。请先登记离任。"];
        }
        return [];
    }
}
