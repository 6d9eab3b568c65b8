namespace Union.Notices.Topics;

/// <summary>A text came out: the lists by topic follow.</summary>
internal sealed class TopicsOfPublished(LinkTopics link) : IAfterCommit<ContentPublished>
{
    public Task HandleAsync(ContentPublished happened, CancellationToken cancellationToken) =>
        happened.ContentType == Notice.TypeName ? link.RunAsync(happened.ItemId, cancellationToken) : Task.CompletedTask;
}
