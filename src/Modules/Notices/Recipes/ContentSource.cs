using Microsoft.EntityFrameworkCore;
using Union.Contents.Recipes;

namespace Union.Notices.Recipes;

/// <summary>Exports each notice as the public reads it, or as drafted where it is not published. Attachments go along.</summary>
internal sealed class ContentSource(UnionDbContext db, BroughtAttachments brought) : IDeploymentSource
{
    public string StepName => "content";

    public string Title => "公告与文件（含附件）";

    public int Order => DeploymentOrder.Content;

    public async Task ExportAsync(DeploymentResult result, CancellationToken cancellationToken)
    {
        var pairs = await (
            from notice in db.Set<Notice>().AsNoTracking()
            join version in db.Set<NoticeVersion>().AsNoTracking() on notice.PublishedVersionId ?? notice.LatestVersionId equals version.Id
            orderby notice.ContentItemId
            select new { notice, version }
        ).ToListAsync(cancellationToken);
        var attachments = (
            await (
                from attachment in db.Set<ContentAttachment>().AsNoTracking()
                join notice in db.Set<Notice>() on attachment.VersionId equals notice.PublishedVersionId ?? notice.LatestVersionId
                orderby attachment.Order, attachment.Id
                select attachment
            ).ToListAsync(cancellationToken)
        ).ToLookup(attachment => attachment.VersionId);
        BroughtFiles.RefuseTooMuch(attachments.SelectMany(held => held).Select(held => held.Content), "附件");
        var items = new List<ContentItemModel>(pairs.Count);
        foreach (var pair in pairs)
            items.Add(ContentItems.From(pair.notice, pair.version, await brought.WriteAsync([.. attachments[pair.version.Id]], cancellationToken)));
        result.Add(StepName, new ContentStepModel(items));
    }
}
