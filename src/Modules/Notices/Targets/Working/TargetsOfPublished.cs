namespace Union.Notices.Targets.Working;

/// <summary>A new text came out: the sentences of its targets are looked for in it.</summary>
internal sealed class TargetsOfPublished(WorkOutTargets work) : IAfterCommit<ContentPublished>
{
    public Task HandleAsync(ContentPublished happened, CancellationToken cancellationToken) =>
        happened.ContentType == Notice.TypeName ? work.OfNoticeAsync(happened.ItemId, cancellationToken) : Task.CompletedTask;
}
