using Union.Organizations.Officers.Shares;
using Union.Organizations.Rules;
using Union.Organizations.Tree;

namespace Union.Organizations.Officers.Staff;

/// <summary>What a rule about staffing says of a union: met, not met, or only information.</summary>
internal sealed record StaffCheck(string Title, string Text, bool? IsMet, string Basis)
{
    public static IReadOnlyList<StaffCheck> Of(Organization o, IReadOnlyList<Officer> inOffice, EngagementShare share, RuleSet rules)
    {
        var from = rules.Applied(OrganizationRules.FullTimeFrom);
        var chair = inOffice.FirstOrDefault(f => f.Post == OfficerPost.Chair);
        var perMille = rules.Applied(OrganizationRules.StaffPerMille);
        var staff = inOffice.Where(f => f.Engagement == Engagement.FullTime).Select(f => f.PersonName).Distinct(StringComparer.Ordinal).Count();
        // Rounded up: a part of a person is a person.
        var wanted = (int)(((long)o.Workers * perMille.Value + 999) / 1000);
        var days = rules.Applied(OrganizationRules.PartTimeDays);
        var partTime = inOffice.Where(f => f.Body is not null && f.Engagement != Engagement.FullTime).Select(f => f.PersonName).Distinct().Count();
        return
        [
            o.Workers < from.Value
                ? new StaffCheck("专职主席", $"职工 {o.Workers:N0} 人，不足 {from.Text}，不要求设专职主席。", null, from.Basis)
                : new StaffCheck(
                    "专职主席",
                    $"职工 {o.Workers:N0} 人，满 {from.Text}，可以设专职主席；{(chair is null ? "现在没有主席" : chair.Engagement == Engagement.FullTime ? "现任主席是专职" : "现任主席不是专职")}。",
                    chair?.Engagement == Engagement.FullTime,
                    from.Basis
                ),
            new StaffCheck(
                "专职干部人数",
                $"职工 {o.Workers:N0} 人 × {perMille.Value}‰，参考 {wanted} 人；现有专职 {staff} 人（兼职等 {share.All - share.FullTime} 人次）。",
                o.Workers == 0 ? null : staff >= wanted,
                perMille.Basis
            ),
            new StaffCheck("兼职委员的工作时间", $"非专职委员 {partTime} 人，每月可以占用 {days.Text}，工资照发。", null, days.Basis),
        ];
    }
}
