using Union.Contents.TakeDowns;

namespace Union.Notices.Passing.Following;

/// <summary>A document that was passed down was taken down.</summary>
[Feature(PassingStartup.Feature)]
internal sealed class DocumentTakenDown(TellWhatBecame tell) : IAfterCommit<ContentUnpublished>
{
    public Task HandleAsync(ContentUnpublished happened, CancellationToken cancellationToken)
    {
        if (happened.ContentType != Notice.TypeName)
            return Task.CompletedTask;
        var (how, end) = happened.How switch
        {
            TakeDown.Withdrawn => ("这个文件已不再执行", DocumentEnd.Withdrawn),
            TakeDown.Consolidated => ("这个文件已并入其他文件", DocumentEnd.Replaced),
            _ => ("这个文件发布有误，已撤下", DocumentEnd.TakenDown),
        };
        return tell.RunAsync(happened.ItemId, $"{how}：{happened.Reason}", null, end, cancellationToken);
    }
}
