namespace Union.Organizations.Elections.Cases;

/// <summary>Delegates are elected only for a congress.</summary>
internal sealed class HoldsCongress : IGuard<Election>
{
    public Task CheckAsync(MoveContext<Election> context, Refusals refusals, CancellationToken cancellationToken)
    {
        if (context.Subject.Form is MeetingForm.Assembly)
            refusals.Add("召开会员大会，全体会员参加，不需要选举代表。请直接上报候选人。");
        return Task.CompletedTask;
    }
}
