using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Terms;

namespace Union.Organizations.Elections.Candidates;

/// <summary>Who may stand for what (domain.md 2(a).5, "ineligible"); which exclusions hold is a matter of the place's rules.</summary>
public static class Eligibility
{
    /// <summary>Why the person may not stand, each with its rule; empty when they may.</summary>
    public static IReadOnlyList<string> WhyNot(CandidateFacts person, BodyKind body, OfficerPost post, RuleSet rules)
    {
        var reasons = new List<string>();
        void Refuse(bool holds, Rule<bool> rule, string why)
        {
            if (holds && rules.Value(rule))
                reasons.Add($"“{person.Name}”{why}（{rules.Basis(rule)}）。请另提人选。");
        }
        if (person.IsRetainedMember)
            reasons.Add($"“{person.Name}”只保留会籍，没有选举权和被选举权（工会基层组织选举工作条例§4）。请另提人选。");
        if (body is BodyKind.UnionCommittee or BodyKind.Standing)
            Refuse(person.IsRelative, OrganizationRules.BanRelative, "是企业主要负责人的近亲属，不得作为工会委员会成员的人选");
        if (post is not OfficerPost.Chair)
            return reasons;
        Refuse(person.IsHead, OrganizationRules.BanEnterpriseHead, "是企业行政负责人（含副职），不得作为工会主席候选人");
        Refuse(person.IsPartner, OrganizationRules.BanPartner, "是合伙人或其近亲属，不得作为工会主席候选人");
        Refuse(person.IsHrHead, OrganizationRules.BanHrHead, "是人力资源（劳动工资）部门负责人，不得作为工会主席候选人");
        Refuse(person.IsForeign, OrganizationRules.BanForeign, "是外籍职工，不得作为工会主席候选人");
        Refuse(person.IsLegalRepresentative, OrganizationRules.BanLegalRepresentative, "是单位法定代表人，不得担任工会主席");
        return reasons;
    }
}
