using Union.Work.Rules;

namespace Union.Organizations.Rules;

/// <summary>Whether a women workers' committee must be formed, or one woman commissioner is enough (domain.md 2(a).4).</summary>
internal sealed record WomensCommittee(bool IsRequired, string Basis)
{
    /// <summary>Counted by women members, or by women workers where the place says so; a threshold of 0 is not used.</summary>
    public static WomensCommittee For(int womenMembers, int womenWorkers, RuleSet rules)
    {
        var members = rules.Applied(OrganizationRules.WomensMembers);
        var workers = rules.Applied(OrganizationRules.WomensWorkers);
        return workers.Value > 0
            ? new WomensCommittee(womenWorkers >= workers.Value, $"女职工满 {workers.Text}，{workers.Basis}")
            : new WomensCommittee(members.Value > 0 && womenMembers >= members.Value, $"女会员满 {members.Text}，{members.Basis}");
    }
}
