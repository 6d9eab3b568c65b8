using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Tree;

namespace Union.Organizations.Terms.Committees;

/// <summary>Why somebody cannot take the office as typed in; the rule with each.</summary>
internal static class OfficerChecks
{
    public static IEnumerable<string> WhyNot(OfficerForm form, CommitteeView now, Organization organization, RuleSet rules, DateOnly today)
    {
        var (name, post) = (form.PersonName!.Trim(), form.Post!.Value);
        if (form.From > today)
            yield return "任职日期不能晚于今天。";
        if (post is not (OfficerPost.Organizer or OfficerPost.Staff or OfficerPost.Accountant) && form.Body is null)
            yield return "请选择所在委员会。";
        if (post is OfficerPost.AuditHead && form.Body is not BodyKind.FundsAudit || post is OfficerPost.WomenHead && form.Body is not BodyKind.Women)
            yield return "主任要选对应的委员会。";
        if (post is OfficerPost.Chair or OfficerPost.ViceChair && form.Body is not (BodyKind.UnionCommittee or BodyKind.Standing))
            yield return "主席、副主席在工会委员会任职。";
        if (form.Body is not null && now.Current is null)
            yield return "还没有登记现任届期，请先登记届期，再登记委员会成员。";
        if (post is OfficerPost.Chair && now.InOffice.FirstOrDefault(f => f.Post == OfficerPost.Chair) is { } chair)
            yield return $"现任主席是 {chair.PersonName}。请先登记离任，再登记新任主席。";
        if (now.InOffice.Any(f => f.PersonName == name && f.Body == form.Body && f.Post == post))
            yield return $"{name} 已经在任这个职务。";
        if (form.Body is BodyKind.FundsAudit && now.InOffice.Any(f => f.PersonName == name && f.Post == OfficerPost.Accountant))
            yield return $"{name} 是工会会计，不能同时是经费审查委员会成员（A-11，不相容岗位分离）。";
        if (post is OfficerPost.Accountant && now.InOffice.Any(f => f.PersonName == name && f.Body == BodyKind.FundsAudit))
            yield return $"{name} 是经费审查委员会成员，不能同时担任工会会计（A-11，不相容岗位分离）。";
        if (form.Body is BodyKind.Standing && !now.InOffice.Any(f => f.PersonName == name && f.Body == BodyKind.UnionCommittee))
            yield return $"{name} 不是工会委员会委员；常务委员由委员会从委员中选举产生，请先登记为委员。";
        if (now.Current is { } term && form.Body is not null && form.From < term.StartsOn)
            yield return $"任职日期不能早于本届开始（{term.StartsOn:yyyy-MM-dd}）。";
        if (SeatsOf(form.Body, now, organization, rules) is var (most, basis) && now.InOffice.Count(f => f.Body == form.Body) + 1 > most)
            yield return $"名额 {most} 名已满，不能再登记（{basis}）。请先登记离任，或报上一级工会批准增加名额。";
    }

    private static (int Most, string Basis)? SeatsOf(BodyKind? body, CommitteeView now, Organization organization, RuleSet rules)
    {
        if (now.Bodies.FirstOrDefault(b => b.Kind == body)?.Body is { Seats: > 0 } approved)
            return (approved.Seats, "批复的名额");
        return body switch
        {
            BodyKind.UnionCommittee => (
                CommitteeSize.OfCommittee(organization.Members, rules).Most,
                CommitteeSize.OfCommittee(organization.Members, rules).Basis
            ),
            BodyKind.Standing => (CommitteeSize.OfStanding(rules).Most, CommitteeSize.OfStanding(rules).Basis),
            BodyKind.FundsAudit => (CommitteeSize.OfAudit(rules).Most, CommitteeSize.OfAudit(rules).Basis),
            _ => null,
        };
    }
}
