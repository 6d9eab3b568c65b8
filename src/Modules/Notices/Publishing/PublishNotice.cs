using Microsoft.EntityFrameworkCore;
using Union.Notices.Drafts;

namespace Union.Notices.Publishing;

/// <summary>Makes the latest version of a notice the published one.</summary>
internal sealed class PublishNotice(UnionDbContext db, NoticeChecks checks, Access access, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Why not, in words for the editor; null when it is published.</returns>
    public async Task<string?> RunAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (!await access.HasAsync(Permissions.Publish, notice.OrganizationId))
            return $"您没有发布“{notice.Title}”的权限。";
        if (notice is { State: ContentState.Published, HasDraft: false })
            return $"“{notice.Title}”已经发布，没有新的修改。";
        var latest = await db.Set<NoticeVersion>().SingleAsync(v => v.Id == notice.LatestVersionId, cancellationToken);
        if (latest.Body.Length == 0)
            return $"“{notice.Title}”的正文是空的，不能发布。";
        if (await checks.OtherWithNumberAsync(latest.ToContent(), notice.Id, cancellationToken) is { } other)
            return $"“{notice.Title}”的文号 {latest.NumberText} 已被“{other}”使用；同一机关的文号不能重复，请核对。";
        db.Raise(notice.Publish(latest, Author.Of(user, clock)));
        db.Act("notices.publish", "发布公告");
        return await TrySaveAsync(notice, cancellationToken);
    }

    private async Task<string?> TrySaveAsync(Notice notice, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return $"“{notice.Title}”刚被他人保存，请看过新的版本再发布。";
        }
    }
}
