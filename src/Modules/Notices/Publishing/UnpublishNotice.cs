using Microsoft.EntityFrameworkCore;
using Union.Contents.TakeDowns;

namespace Union.Notices.Publishing;

/// <summary>Takes a published notice down, in one of three ways, with the reason.</summary>
internal sealed class UnpublishNotice(UnionDbContext db, Access access, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Why not, in words for the editor; null when it is done.</returns>
    public async Task<string?> RunAsync(Notice notice, TakeDownForm form, CancellationToken cancellationToken)
    {
        var reason = form.Reason?.Trim() ?? "";
        if (reason.Length == 0)
            return "请写明撤回的原因。";
        if (reason.Length > ContentItem.ReasonLength)
            return $"撤回的原因太长，请控制在 {ContentItem.ReasonLength} 字以内。";
        if (!await access.HasAsync(Permissions.Publish, notice.OrganizationId))
            return $"您没有撤回“{notice.Title}”的权限。";
        if (notice.State != ContentState.Published)
            return $"“{notice.Title}”没有发布，不需要撤回。";
        var (target, problem) = await TargetAsync(notice, form, cancellationToken);
        if (problem is not null)
            return problem;
        db.Raise(notice.TakeItDown(form.How, reason, target, Author.Of(user, clock)));
        db.Act(
            form.How == TakeDown.Withdrawn ? "notices.withdraw" : "notices.unpublish",
            form.How == TakeDown.Withdrawn ? "公告标为不再执行" : "撤回公告",
            reason
        );
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

    // Only a published notice of this site: a page taken down leads nowhere else.
    private async Task<(string Target, string? Problem)> TargetAsync(Notice notice, TakeDownForm form, CancellationToken cancellationToken)
    {
        var text = form.RedirectTo?.Trim() ?? "";
        if (form.How == TakeDown.Withdrawn)
            return ("", null);
        if (text.Length == 0)
            return form.How == TakeDown.Consolidated ? ("", "并入其他文件时，请填写并入的那个文件的网址。") : ("", null);
        var slug = text.TrimEnd('/').Split('/')[^1].Split('?', '#')[0];
        var found = await db.Set<Notice>()
            .AsNoTracking()
            .FirstOrDefaultAsync(n => n.Slug == slug && n.Id != notice.Id && n.State == ContentState.Published, cancellationToken);
        if (found is null)
            return ("", $"“{text}”不是本站另一个已发布的文件，请打开那个文件，复制它的网址。");
        return found.Visibility == ContentVisibility.Staff && notice.Visibility == ContentVisibility.Public
            ? ("", $"“{found.Title}”只有工作人员能看，公众的网址不能转到它。")
            : (found.Url, null);
    }
}
