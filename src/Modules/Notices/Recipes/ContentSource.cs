using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Recipes;

/// <summary>Exports each notice as the public reads it, or as drafted where it is not published. Attachments stay behind.</summary>
internal sealed class ContentSource(UnionDbContext db) : IDeploymentSource
{
    public string StepName => "content";

    public string Title => "公告与文件（正文，不含附件）";

    public int Order => DeploymentOrder.Content;

    public async Task ExportAsync(DeploymentResult result, CancellationToken cancellationToken)
    {
        var pairs = await (from notice in db.Set<Notice>().AsNoTracking()
                           join version in db.Set<NoticeVersion>().AsNoTracking() on notice.PublishedVersionId ?? notice.LatestVersionId equals version.Id
                           orderby notice.ContentItemId
                           select new { notice, version }).ToListAsync(cancellationToken);
        result.Add(StepName, new ContentStepModel([.. pairs.Select(pair => ContentItems.From(pair.notice, pair.version))]));
    }
}
