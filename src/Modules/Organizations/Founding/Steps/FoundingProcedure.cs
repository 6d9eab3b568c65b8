using Union.Organizations.Founding.Cases;
using Union.Organizations.Rules;

namespace Union.Organizations.Founding.Steps;

/// <summary>
/// The founding of a union, from the register of units without one to the union in being (domain.md 2(a).3). Approvals lie with the next
/// higher union alone (工会法§12); the certificate of the legal person is a procedure of its own.
/// </summary>
internal sealed class FoundingProcedure : Procedure<UnionFounding>
{
    public const string Key = "organizations.founding";

    private static readonly string[] BeforeTheMeeting =
    [
        "PROSPECT",
        "ADVOCATED",
        "PREP_GROUP_FORMED",
        "FOUNDING_APPROVED",
        "MEMBERS_ENROLLED",
        "DELEGATES_ELECTED",
    ];

    protected override void Define(ProcedureBuilder<UnionFounding> p)
    {
        p.Named(Key, "建会", "domain.md 2(a).3").SeenBy(Permissions.View).ManagedBy(Permissions.Founding);
        AddStates(p);
        AddPreparation(p);
        AddMembers(p);
        AddMeeting(p);
        AddSideExits(p);
        p.Clock("founding", "建会期限", OrganizationRules.FoundingDeadline).Starts("PROSPECT").Met("ACTIVE").From(f => f.UnitOpenedOn);
    }

    private static void AddStates(ProcedureBuilder<UnionFounding> p)
    {
        p.State("PROSPECT", "未建会台账").Initial();
        p.State("ADVOCATED", "宣传发动");
        p.State("PREP_GROUP_FORMED", "成立筹备组");
        p.State("REQUESTED", "建会请示已报");
        p.State("FOUNDING_APPROVED", "同意建会");
        p.State("MEMBERS_ENROLLED", "发展会员");
        p.State("DELEGATES_ELECTED", "选举会员代表");
        p.State("CANDIDATES_REPORTED", "候选人请示已报");
        p.State("CANDIDATES_APPROVED", "候选人公示").PublicNotice(OrganizationRules.CandidateNotice);
        p.State("CONGRESS_HELD", "大会选举");
        p.State("RESULT_REPORTED", "选举结果已报");
        p.State("RESULT_APPROVED", "选举结果已批复");
        p.State("ACTIVE", "工会成立").Final();
        p.State("STALLED", "停滞");
        p.State("REJECTED", "不同意建会").SideExit();
        p.State("WITHDRAWN", "撤回").SideExit();
    }

    private static void AddPreparation(ProcedureBuilder<UnionFounding> p)
    {
        p.Move("advocate", "宣传发动").From("PROSPECT").To("ADVOCATED").By(Permissions.Founding).Guard<FiveClears>().Source("S4 (四)");
        p.Move("form", "成立筹备组").From("ADVOCATED").To("PREP_GROUP_FORMED").By(Permissions.Founding).Guard<HasPreparatoryGroup>();
        p.Move("request", "上报建会请示")
            .From("PREP_GROUP_FORMED")
            .To("REQUESTED")
            .By(Permissions.Founding)
            .Needs("founding.request", "关于成立工会筹备组的请示")
            .Guard<UnitsFitTheWay>()
            .Source("工会法§12");
        p.Move("approve", "同意建会")
            .From("REQUESTED")
            .To("FOUNDING_APPROVED")
            .BySuperior(Permissions.ApproveFounding)
            .Needs("founding.reply", "关于同意成立工会筹备组的批复")
            .Guard<HasFoundingReply>()
            .Effect<PutOnTree>()
            .Source("工会法§12");
        p.Move("return", "退回修改建会请示").From("REQUESTED").To("PREP_GROUP_FORMED").BySuperior(Permissions.ApproveFounding).NeedsNote();
    }

    private static void AddMembers(ProcedureBuilder<UnionFounding> p)
    {
        p.Move("enrol", "会员登记完成")
            .From("FOUNDING_APPROVED")
            .To("MEMBERS_ENROLLED")
            .By(Permissions.Founding)
            .Needs("members.roster", "会员名册")
            .Guard<HasMembers>()
            .Source("工会法§11");
        p.Move("delegates", "会员代表已选出")
            .From("MEMBERS_ENROLLED")
            .To("DELEGATES_ELECTED")
            .By(Permissions.Founding)
            .Needs("delegates.quota", "会员代表名额分配方案")
            .Needs("delegates.roster", "会员代表名册")
            .Guard<HasDelegates>();
        p.Move("candidates", "上报大会和候选人请示")
            .From("MEMBERS_ENROLLED", "DELEGATES_ELECTED")
            .To("CANDIDATES_REPORTED")
            .By(Permissions.Founding)
            .Needs("congress.request", "关于召开会员（代表）大会的请示")
            .Needs("candidates.request", "关于候选人建议人选的请示")
            .Guard<DelegatesComeFirst>()
            .Guard<HasCandidates>()
            .Source("工会基层组织选举工作条例");
        p.Move("approve-candidates", "同意候选人，开始公示")
            .From("CANDIDATES_REPORTED")
            .To("CANDIDATES_APPROVED")
            .BySuperior(Permissions.ApproveFounding)
            .Needs("candidates.reply", "对大会和候选人的批复")
            .Guard<HasCandidatesReply>()
            .Guard<HasCandidates>();
        p.Move("return-candidates", "退回候选人请示")
            .From("CANDIDATES_REPORTED")
            .To("MEMBERS_ENROLLED")
            .BySuperior(Permissions.ApproveFounding)
            .NeedsNote();
    }

    private static void AddMeeting(ProcedureBuilder<UnionFounding> p)
    {
        p.Move("hold", "大会选举完成")
            .From("CANDIDATES_APPROVED")
            .To("CONGRESS_HELD")
            .By(Permissions.Founding)
            .Needs("candidates.notice", "候选人公示")
            .Needs("congress.results", "选举结果报告单")
            .Guard<MeetingIsValid>()
            .Effect<KeepElected>()
            .Source("工会基层组织选举工作条例");
        p.Move("report", "上报选举结果")
            .From("CONGRESS_HELD")
            .To("RESULT_REPORTED")
            .By(Permissions.Founding)
            .Guard<HasResultReport>()
            .Source("工会法§12");
        p.Move("approve-result", "同意选举结果")
            .From("RESULT_REPORTED")
            .To("RESULT_APPROVED")
            .BySuperior(Permissions.ApproveFounding)
            .Needs("result.reply", "关于选举结果的批复")
            .Guard<HasResultReply>()
            .Source("工会法§12");
        p.Move("return-result", "退回选举结果").From("RESULT_REPORTED").To("CONGRESS_HELD").BySuperior(Permissions.ApproveFounding).NeedsNote();
        p.Move("open", "工会成立")
            .From("RESULT_APPROVED")
            .To("ACTIVE")
            .By(Permissions.Founding)
            .Needs("founding.reply", "关于同意成立工会筹备组的批复")
            .Needs("result.reply", "关于选举结果的批复")
            .Guard<HasFoundingReply>()
            .Guard<HasResultReply>()
            .Guard<MeetingIsValid>()
            .Effect<OpenUnion>()
            .Source("工会法§12");
    }

    private static void AddSideExits(ProcedureBuilder<UnionFounding> p)
    {
        p.Move("reject", "不同意建会").From("REQUESTED").To("REJECTED").BySuperior(Permissions.ApproveFounding).NeedsNote().Effect<TakeOffTree>();
        p.Move("withdraw", "撤回建会")
            .From([.. BeforeTheMeeting, "REQUESTED", "STALLED"])
            .To("WITHDRAWN")
            .By(Permissions.Founding)
            .NeedsNote()
            .Effect<TakeOffTree>();
        p.Move("stall", "登记为停滞").From(BeforeTheMeeting).To("STALLED").By(Permissions.Founding).NeedsNote().Guard<NothingMoved>();
        p.Move("resume", "重新启动").From("STALLED").To("ADVOCATED").By(Permissions.Founding).Guard<NotYetOnTree>();
        p.Move("resume-approved", "重新启动（已批复建会）")
            .From("STALLED")
            .To("FOUNDING_APPROVED")
            .By(Permissions.Founding)
            .Guard<HasFoundingReply>();
    }
}
