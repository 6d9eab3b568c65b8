using Union.Organizations;
using Union.Organizations.Rules;
using Union.Work.Procedures;

namespace Union.Tests.Work.Procedures;

internal sealed class ErrandProcedure : Procedure<Errand>
{
    protected override void Define(ProcedureBuilder<Errand> p)
    {
        p.Named("test.errand", "测试事项", "test").SeenBy(Permissions.View).ManagedBy(Permissions.Founding);
        p.State("NEW", "新建").Initial();
        p.State("ASKED", "已请示");
        p.State("SHOWN", "公示").PublicNotice(OrganizationRules.CandidateNotice);
        p.State("DONE", "办结").Final();
        p.State("REJECTED", "未同意").SideExit();
        p.Move("ask", "请示").From("NEW").To("ASKED").By(Permissions.Founding).Guard<IsReady>();
        p.Move("approve", "批复")
            .From("ASKED")
            .To("SHOWN")
            .BySuperior(Permissions.ApproveFounding)
            .Guard<MeetsAnother>()
            .Effect<CountEffect>()
            .Source("工会法§12");
        p.Move("reject", "不同意").From("ASKED").To("REJECTED").BySuperior(Permissions.ApproveFounding).NeedsNote();
        p.Move("finish", "办结").From("SHOWN").To("DONE").By(Permissions.Founding);
        p.Move("check", "核对").From("SHOWN").To("DONE").By(Permissions.LegalPersons).Needs("test.paper", "核对表");
        p.Clock("asked", "批复期限", OrganizationRules.LegalChange).Starts("ASKED").Met("SHOWN");
    }

    internal sealed class IsReady : IGuard<Errand>
    {
        public Task CheckAsync(MoveContext<Errand> context, Refusals refusals, CancellationToken cancellationToken)
        {
            if (!context.Subject.IsReady)
                refusals.Add("材料还没有备齐。请先补齐。", "测试依据");
            return Task.CompletedTask;
        }
    }

    /// <summary>Lets a test hold two requests at the same point.</summary>
    internal sealed class Meeting
    {
        public Barrier? Moment { get; set; }
    }

    internal sealed class MeetsAnother(Meeting meeting) : IGuard<Errand>
    {
        public Task CheckAsync(MoveContext<Errand> context, Refusals refusals, CancellationToken cancellationToken)
        {
            meeting.Moment?.SignalAndWait(TimeSpan.FromSeconds(20), cancellationToken);
            return Task.CompletedTask;
        }
    }

    internal sealed class CountEffect : IEffect<Errand>
    {
        public Task RunAsync(MoveContext<Errand> context, CancellationToken cancellationToken)
        {
            context.Subject.Effects++;
            return Task.CompletedTask;
        }
    }
}
