using Union.Organizations.Rules;

namespace Union.Organizations.Terms.Committees;

/// <summary>A committee as the page shows it, against the size its union may have.</summary>
internal sealed record BodyCard(BodyKind Kind, Body? Body, int InOffice, string Expected, string? Problem, string Basis)
{
    public static BodyCard OfCommittee(Body? body, int inOffice, int members, RuleSet rules)
    {
        var size = CommitteeSize.OfCommittee(members, rules);
        return new BodyCard(
            BodyKind.UnionCommittee,
            body,
            inOffice,
            $"会员 {members} 人，应为 {size.Least}—{size.Most} 人",
            inOffice == 0 ? "没有登记委员。"
                : members >= rules.Value(OrganizationRules.CommitteeThreshold) && !size.Allows(inOffice)
                    ? $"现有 {inOffice} 人，不在 {size.Least}—{size.Most} 人之内。"
                : null,
            size.Basis
        );
    }

    public static BodyCard OfAudit(Body? body, int inOffice, RuleSet rules)
    {
        var size = CommitteeSize.OfAudit(rules);
        return new BodyCard(
            BodyKind.FundsAudit,
            body,
            inOffice,
            $"应为 {size.Least}—{size.Most} 人",
            inOffice == 0 && rules.Value(OrganizationRules.AuditRequired) ? "没有经费审查委员会，不能报送决算（A-12）。"
                : inOffice > 0 && !size.Allows(inOffice) ? $"现有 {inOffice} 人，不在 {size.Least}—{size.Most} 人之内。"
                : null,
            size.Basis
        );
    }

    public static BodyCard OfStanding(Body? body, int inOffice, RuleSet rules)
    {
        var size = CommitteeSize.OfStanding(rules);
        return new BodyCard(
            BodyKind.Standing,
            body,
            inOffice,
            $"应为 {size.Least}—{size.Most} 人",
            size.Allows(inOffice) ? null : $"现有 {inOffice} 人，不在 {size.Least}—{size.Most} 人之内。",
            size.Basis
        );
    }

    public static BodyCard OfWomen(Body? body, int inOffice, int womenMembers, int womenWorkers, RuleSet rules)
    {
        var rule = WomensCommittee.For(womenMembers, womenWorkers, rules);
        return new BodyCard(
            BodyKind.Women,
            body,
            inOffice,
            rule.IsRequired ? "应当建立女职工委员会" : "人数较少，可以设女职工委员一人",
            inOffice == 0 && rule.IsRequired ? $"女会员 {womenMembers} 人、女职工 {womenWorkers} 人，应当与工会委员会同时建立女职工委员会。" : null,
            rule.Basis
        );
    }
}
