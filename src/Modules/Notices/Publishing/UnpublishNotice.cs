using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Publishing;

/// <summary>Takes a published notice back, with the reason.</summary>
internal sealed class UnpublishNotice(UnionDbContext db, Access access, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Why not, in words for the editor; null when it is taken back.</returns>
    public async Task<string?> RunAsync(Notice notice, string? reason, CancellationToken cancellationToken)
    {
        reason = reason?.Trim() ?? "";
        if (reason.Length == 0)
            return "请写明撤回的原因。";
        if (reason.Length > ContentItem.ReasonLength)
            return $"撤回的原因太长，请控制在 {ContentItem.ReasonLength} 字以内。";
        if (!await access.HasAsync(Permissions.Publish, notice.OrganizationId))
            return $"您没有撤回“{notice.Title}”的权限。";
        if (notice.State != ContentState.Published)
            return $"“{notice.Title}”没有发布，不需要撤回。";
        db.Raise(notice.Unpublish(reason, Author.Of(user, clock)));
        db.Act("notices.unpublish", "撤回公告", reason);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return $"“{notice.Title}”刚被他人保存，请刷新后再撤回。";
        }
    }
}
