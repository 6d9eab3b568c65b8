namespace Union.Notices.Citations.Recording;

/// <summary>A text was taken back: what led to it becomes a stub again.</summary>
internal sealed class CitationsOfUnpublished(RecordCitations record) : IAfterCommit<ContentUnpublished>
{
    public Task HandleAsync(ContentUnpublished happened, CancellationToken cancellationToken) =>
        happened.ContentType == Notice.TypeName ? record.RunAsync(happened.ItemId, cancellationToken) : Task.CompletedTask;
}
