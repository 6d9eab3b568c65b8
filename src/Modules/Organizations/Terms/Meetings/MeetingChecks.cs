using Union.Organizations.Rules;
using Union.Organizations.Tree;

namespace Union.Organizations.Terms.Meetings;

/// <summary>Why a meeting cannot be recorded as typed in; the rule with each.</summary>
internal static class MeetingChecks
{
    public static IEnumerable<string> WhyNot(MeetingForm form, Organization organization, RuleSet rules, DateOnly today)
    {
        var (entitled, present) = (form.Entitled!.Value, form.Present!.Value);
        var quorum = rules.Value(OrganizationRules.Quorum);
        if (form.On > today)
            yield return "召开日期不能晚于今天：开完以后再登记。";
        if (organization.OpenedOn is { } opened && form.On < opened)
            yield return $"召开日期不能早于工会成立的日期 {opened:yyyy-MM-dd}。";
        if (present > entitled)
            yield return $"实到会 {present} 人，多于应到会 {entitled} 人，请核对签到表。";
        else if (!quorum.IsReachedBy(present, entitled))
            yield return $"应到会 {entitled} 人的 {quorum} 至少 {quorum.Least(entitled)} 人，实到会 {present} 人，会议无效（{rules.Basis(OrganizationRules.Quorum)}）。";
        // 工会法§17: the committee, or a part of all members, may propose an extra meeting.
        var part = rules.Value(OrganizationRules.ExtraMeeting);
        if (form.Kind is MeetingKind.Extra && form.Proposers is > 0 and var proposers && !part.IsReachedBy(proposers, organization.Members))
            yield return $"会员 {organization.Members} 人的 {part} 至少 {part.Least(organization.Members)} 人才能提议召开临时会议，填写的是 {proposers} 人（{rules.Basis(OrganizationRules.ExtraMeeting)}）；由委员会提议的，人数不填。";
    }
}
