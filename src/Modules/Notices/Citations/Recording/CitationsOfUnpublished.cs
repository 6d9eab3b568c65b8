using Union.Contents.TakeDowns;

namespace Union.Notices.Citations.Recording;

/// <summary>A text was taken back: what led to it becomes a stub again. What was withdrawn stays readable, and so do the links to it.</summary>
internal sealed class CitationsOfUnpublished(RecordCitations record) : IAfterCommit<ContentUnpublished>
{
    public Task HandleAsync(ContentUnpublished happened, CancellationToken cancellationToken) =>
        happened.ContentType == Notice.TypeName && happened.How != TakeDown.Withdrawn
            ? record.RunAsync(happened.ItemId, cancellationToken)
            : Task.CompletedTask;
}
