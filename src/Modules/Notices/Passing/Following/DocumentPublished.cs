namespace Union.Notices.Passing.Following;

/// <summary>A new text of a document that was passed down came out, or one that replaces or repeals it.</summary>
[Feature(PassingStartup.Feature)]
internal sealed class DocumentPublished(TellWhatBecame tell, RelationsTold relations) : IAfterCommit<ContentPublished>
{
    public async Task HandleAsync(ContentPublished happened, CancellationToken cancellationToken)
    {
        if (happened.ContentType != Notice.TypeName)
            return;
        if (!happened.IsFirst)
            await tell.RunAsync(
                happened.ItemId,
                "发文单位发布了这个文件的新版本，本单位收到的是原来的版本。",
                happened.VersionId,
                DocumentEnd.None,
                cancellationToken
            );
        await relations.RunAsync(happened.ItemId, cancellationToken);
    }
}
