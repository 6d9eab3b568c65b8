namespace Union.Contents.Review;

/// <summary>
/// From the draft to the published text: 送审, 审核, 签发, 发布 (domain.md 2(m).3). Where the site asks for no signature, the approval is
/// enough and the signature follows by itself. Publication, schedule and taking down are facts that the procedure follows.
/// </summary>
internal sealed class ReviewProcedure : Procedure<ContentReview>
{
    protected override void Define(ProcedureBuilder<ContentReview> p)
    {
        p.Named("contents.review", "内容审核", "domain.md 2(m).3").SeenBy(ReviewPermissions.View).ManagedBy(ReviewPermissions.Review);
        p.State(ReviewStates.Draft, "起草").Initial();
        p.State(ReviewStates.Submitted, "已送审");
        p.State(ReviewStates.Returned, "退回修改");
        p.State(ReviewStates.Approved, "审核通过");
        p.State(ReviewStates.Signed, "已签发");
        p.State(ReviewStates.Scheduled, "定时待发");
        p.State(ReviewStates.Published, "已发布").Resting();
        p.State(ReviewStates.Withdrawn, "已撤下").SideExit();
        p.State(ReviewStates.Replaced, "已被新版本代替").SideExit();
        AddReading(p);
        AddTakingBack(p);
        AddFacts(p);
    }

    private static void AddReading(ProcedureBuilder<ContentReview> p)
    {
        p.Move("submit", "送审")
            .From(ReviewStates.Draft, ReviewStates.Returned)
            .To(ReviewStates.Submitted)
            .By(ReviewPermissions.Submit)
            .Guard<IsReadyToPublish>()
            .Effect<CloseLatestVersion>();
        p.Move("approve", "审核通过")
            .From(ReviewStates.Submitted)
            .To(ReviewStates.Approved)
            .By(ReviewPermissions.Review)
            .Guard<IsSecondPerson>()
            .Effect<KeepReviewer>();
        p.Move("return", "退回修改").From(ReviewStates.Submitted).To(ReviewStates.Returned).By(ReviewPermissions.Review).NeedsNote();
        p.Move("sign", "签发")
            .From(ReviewStates.Approved)
            .To(ReviewStates.Signed)
            .By(ReviewPermissions.Sign)
            .Guard<IsSecondPerson>()
            .Guard<IsNotReviewer>()
            .Effect<KeepSigner>();
        p.Move("return-unsigned", "不签发，退回修改").From(ReviewStates.Approved).To(ReviewStates.Returned).By(ReviewPermissions.Sign).NeedsNote();
    }

    private static void AddTakingBack(ProcedureBuilder<ContentReview> p)
    {
        p.Move("recall", "撤回送审").From(ReviewStates.Submitted).To(ReviewStates.Returned).By(ReviewPermissions.Submit).Aside();
        p.Move("revoke", "收回审核和签发")
            .From(ReviewStates.Approved, ReviewStates.Signed, ReviewStates.Scheduled)
            .To(ReviewStates.Returned)
            .By(ReviewPermissions.Review)
            .NeedsNote()
            .Aside()
            .Effect<TakeBackPlan>();
    }

    private static void AddFacts(ProcedureBuilder<ContentReview> p)
    {
        p.Move("schedule", "定时").From(ReviewStates.Signed).To(ReviewStates.Scheduled).ByFact();
        p.Move("unschedule", "取消定时").From(ReviewStates.Scheduled).To(ReviewStates.Signed).ByFact();
        p.Move("publish", "发布").From(ReviewStates.Signed, ReviewStates.Scheduled).To(ReviewStates.Published).ByFact();
        p.Move("publish-unreviewed", "未经审核发布")
            .From(ReviewStates.Draft, ReviewStates.Submitted, ReviewStates.Returned, ReviewStates.Approved)
            .To(ReviewStates.Published)
            .ByFact();
        p.Move("withdraw", "撤下").From(ReviewStates.Published).To(ReviewStates.Withdrawn).ByFact();
        p.Move("replace", "新版本发布").From(ReviewStates.Published).To(ReviewStates.Replaced).ByFact();
    }
}
