using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Counting;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Web.Forms;

namespace Union.Organizations.Terms.Meetings;

/// <summary>Records a vote on removal; who is removed by more than the fraction of all leaves office (工会法§18).</summary>
internal sealed class VoteOnRemoval(UnionDbContext db)
{
    /// <returns>What came of it, or why it was not recorded.</returns>
    public async Task<(bool IsSaved, string Told)> RunAsync(Organization union, RemovalForm form, RuleSet rules, CancellationToken cancellationToken)
    {
        var meeting = await db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == form.MeetingId && m.OrganizationId == union.Id, cancellationToken);
        var officer = await db.Set<Officer>().SingleOrDefaultAsync(f => f.Id == form.OfficerId && f.OrganizationId == union.Id, cancellationToken);
        if (meeting is null || officer is null)
            return (false, "请选择会议和委员。");
        if (WhyNot(meeting, officer, form.Votes!.Value) is { } why)
            return (false, why);
        var fraction = rules.Value(OrganizationRules.RemovalMajority);
        var isCarried = BallotArithmetic.IsRemoved(form.Votes.Value, meeting.Entitled, fraction);
        db.Add(new Removal(meeting, officer, form.Votes.Value, isCarried, form.Reason!.Trim()));
        if (isCarried)
        {
            officer.End(meeting.On, $"罢免：{form.Reason.Trim()}");
            db.Raise(new OfficerChanged(union.Id, officer.Id, officer.Post, OfficerChange.Ended, meeting.On));
        }
        db.Act(
            "organizations.officer.remove",
            $"罢免表决：{union.Name} {officer.RecordTitle}，{(isCarried ? "通过" : "没有通过")}",
            form.Reason.Trim()
        );
        await db.SaveChangesAsync(cancellationToken);
        var sum =
            $"赞成 {form.Votes} 票，全体 {meeting.Entitled} 人，须超过 {fraction}，至少 {fraction.LeastAbove(meeting.Entitled)} 票（{rules.Basis(OrganizationRules.RemovalMajority)}）";
        return (true, isCarried ? $"罢免通过：{sum}。{officer.PersonName} 已登记离任。" : $"罢免没有通过：{sum}。{officer.PersonName} 继续任职。");
    }

    private static string? WhyNot(Meeting meeting, Officer officer, int votes) =>
        officer.Body is null ? $"{officer.PersonName}是{officer.Post.DisplayName()}，不是选举产生的，不用罢免；请登记离任。"
        : votes > meeting.Present ? $"赞成 {votes} 票，多于实到会 {meeting.Present} 人，请核对。"
        : officer.WhyNotEnd(meeting.On);
}
