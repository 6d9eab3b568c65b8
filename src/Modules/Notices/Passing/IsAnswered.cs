using Union.Work.Procedures;

namespace Union.Notices.Passing;

/// <summary>Work on a received document is done by answering it, on its page.</summary>
internal sealed class IsAnswered : IGuard<InboxEntry>
{
    public Task CheckAsync(MoveContext<InboxEntry> context, Refusals refusals, CancellationToken cancellationToken)
    {
        if (context.Subject.IsOwed)
            refusals.Add($"来文要求{context.Subject.Ask.Words}，还没有办理。请打开收文页面办理，办完自动办结。");
        return Task.CompletedTask;
    }
}
