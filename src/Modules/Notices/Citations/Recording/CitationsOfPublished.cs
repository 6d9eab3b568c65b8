namespace Union.Notices.Citations.Recording;

/// <summary>A text came out: its citations are read, and what waited for it is linked.</summary>
internal sealed class CitationsOfPublished(RecordCitations record) : IAfterCommit<ContentPublished>
{
    public Task HandleAsync(ContentPublished happened, CancellationToken cancellationToken) =>
        happened.ContentType == Notice.TypeName ? record.RunAsync(happened.ItemId, cancellationToken) : Task.CompletedTask;
}
