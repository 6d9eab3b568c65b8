using Union.Work.Procedures;

namespace Union.Notices.Passing;

/// <summary>What is asked of a recipient, as work that waits: it stands in the to-do list and in the reminders until it is done or no longer asked.</summary>
[Feature(PassingStartup.Feature)]
internal sealed class InboxProcedure : Procedure<InboxEntry>
{
    public const string Done = "done";
    public const string End = "end";
    public const string Halt = "halt";
    public const string Resume = "resume";

    protected override void Define(ProcedureBuilder<InboxEntry> p)
    {
        p.Named("notices.inbox", "收文办理", "issue 4").SeenBy(PassingPermissions.View).ManagedBy(Permissions.Manage);
        p.State("WAITING", "待办理").Initial();
        p.State("HALTED", "文件已失效").Resting();
        p.State("DONE", "已办结").Final();
        p.State("ENDED", "来文已结束").SideExit();
        p.Move(Done, "阅办、回复").From("WAITING").To("DONE").By(PassingPermissions.Answer).Guard<IsAnswered>();
        p.Move(Halt, "文件失效，不必办理").From("WAITING").To("HALTED").ByFact();
        p.Move(Resume, "来文单位仍要求办理").From("HALTED").To("WAITING").ByFact();
        p.Move(End, "来文单位结束或撤回").From("WAITING", "HALTED").To("ENDED").BySuperior(PassingPermissions.PassDown).Guard<IsEnded>();
    }
}
