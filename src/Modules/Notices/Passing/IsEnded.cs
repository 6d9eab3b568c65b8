using Union.Work.Procedures;

namespace Union.Notices.Passing;

/// <summary>Only the sender ends a round, on its own page.</summary>
internal sealed class IsEnded : IGuard<InboxEntry>
{
    public Task CheckAsync(MoveContext<InboxEntry> context, Refusals refusals, CancellationToken cancellationToken)
    {
        if (context.Subject.State == PassingState.Open)
            refusals.Add("来文单位还没有结束或撤回；由来文单位在“下发”页面办理。");
        return Task.CompletedTask;
    }
}
