using Union.Organizations.Rules;
using static Union.Organizations.Elections.Cases.ElectionStates;

namespace Union.Organizations.Elections.Cases;

/// <summary>From preparation to the approved result (domain.md 2(a).3, 2(a).5): request, delegates, congress, result, approval.</summary>
internal sealed class ReElectionProcedure : Procedure<Election>
{
    protected override void Define(ProcedureBuilder<Election> p)
    {
        p.Named("organizations.election", "换届选举", "domain.md 2(a).5").SeenBy(Permissions.View).ManagedBy(Permissions.Elections);

        p.State(Preparing, "换届筹备").Initial();
        p.State(Requested, "请示已报");
        p.State(Agreed, "同意换届");
        p.State(Delegates, "选举会员代表");
        p.State(Reported, "候选人请示已报");
        p.State(Notice, "候选人批复和公示").PublicNotice(OrganizationRules.CandidateNotice);
        p.State(Held, "大会选举");
        p.State(ResultReported, "选举结果已报");
        p.State(Done, "选举结果批复").Final();
        p.State(Withdrawn, "撤回").SideExit();

        p.Move("request", "上报请示")
            .From(Preparing)
            .To(Requested)
            .By(Permissions.Elections)
            .Needs("reelection.request", "换届选举的请示")
            .Source("工会法§12");
        p.Move("agree", "批复同意换届")
            .From(Requested)
            .To(Agreed)
            .BySuperior(Permissions.ApproveFounding)
            .Needs("reelection.reply", "换届选举的批复")
            .Source("豫工会条例§10");
        p.Move("delegates", "选举会员代表")
            .From(Agreed)
            .To(Delegates)
            .By(Permissions.Elections)
            .Needs("delegates.roster", "会员代表名册")
            .Guard<HoldsCongress>();
        p.Move("candidates", "上报候选人")
            .From(Agreed, Delegates)
            .To(Reported)
            .By(Permissions.Elections)
            .Needs("candidates.request", "候选人建议人选的请示")
            .Guard<CandidatesComplete>()
            .Source("工会基层组织选举工作条例");
        p.Move("approve", "批复候选人并公示")
            .From(Reported)
            .To(Notice)
            .BySuperior(Permissions.ApproveFounding)
            .Needs("candidates.reply", "候选人的批复")
            .Source("企业工会主席产生办法§10");
        p.Move("hold", "召开大会选举").From(Notice).To(Held).By(Permissions.Elections).Guard<BallotsCounted>().Source("工会基层组织选举工作条例");
        p.Move("report", "上报选举结果").From(Held).To(ResultReported).By(Permissions.Elections).Guard<ResultOnPaper>().Source("工会法§12");
        p.Move("complete", "批复选举结果")
            .From(ResultReported)
            .To(Done)
            .BySuperior(Permissions.ApproveFounding)
            .Needs("result.reply", "选举结果的批复")
            .Guard<TermStated>()
            .Effect<CompleteElection>()
            .Source("工会法§12");
        p.Move("withdraw", "撤回").From(Preparing, Requested, Agreed, Delegates).To(Withdrawn).By(Permissions.Elections).NeedsNote();

        // 豫工会条例§14、渝§10: runs from the vacancy, not from the day somebody begins to deal with it.
        p.Clock("vacancy", "主席缺位补选期限", OrganizationRules.ChairVacancy)
            .Starts(Preparing)
            .Met(Held)
            .From(e => e.Kind == ElectionKind.ByElection ? e.VacantSince : null);
    }
}
