using Microsoft.EntityFrameworkCore;
using Union.Contents.TakeDowns;

namespace Union.Contents.Items.Publishing;

/// <summary>Takes a published item down, in one of three ways, with the reason.</summary>
internal sealed class TakeDownItem(UnionDbContext db, ItemLinks links, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Why not, in words for the editor; null when it is done.</returns>
    public async Task<string?> RunAsync(FoundItem found, TakeDownForm form, CancellationToken cancellationToken)
    {
        var (type, item, latest) = found;
        var reason = form.Reason?.Trim() ?? "";
        if (reason.Length == 0)
            return "请写明撤回的原因。";
        if (reason.Length > ContentItem.ReasonLength)
            return $"撤回的原因太长，请控制在 {ContentItem.ReasonLength} 字以内。";
        if (item.State != ContentState.Published)
            return $"“{item.Title}”没有发布，不需要撤回。";
        var (target, problem) = await TargetAsync(item, form, cancellationToken);
        if (problem is not null)
            return problem;
        db.Raise(item.TakeItDown(form.How, reason, target, Author.Of(user, clock)));
        if (item.PublishedVersionId is null)
            await links.RewriteAsync(type, item, latest, null, cancellationToken);
        var isWithdrawn = form.How == TakeDown.Withdrawn;
        db.Act(
            isWithdrawn ? "contents.withdraw" : "contents.unpublish",
            isWithdrawn ? $"{type.DisplayName}标为不再执行" : $"撤回{type.DisplayName}",
            reason
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return $"“{item.Title}”刚被他人保存，请刷新后再撤回。";
        }
    }

    // Only a published page of this site that as many people may read.
    private async Task<(string Target, string? Problem)> TargetAsync(ContentItem item, TakeDownForm form, CancellationToken cancellationToken)
    {
        var text = form.RedirectTo?.Trim() ?? "";
        if (form.How == TakeDown.Withdrawn)
            return ("", null);
        if (text.Length == 0)
            return form.How == TakeDown.Consolidated ? ("", "并入其他内容时，请填写并入的那一页的网址。") : ("", null);
        var slug = Uri.UnescapeDataString(text.TrimEnd('/').Split('/')[^1].Split('?', '#')[0]);
        var found = await db.Set<ContentItem>()
            .AsNoTracking()
            .FirstOrDefaultAsync(i => i.Slug == slug && i.Id != item.Id && i.State == ContentState.Published, cancellationToken);
        if (found is null)
            return ("", $"“{text}”不是本站另一个已发布的页面，请打开那一页，复制它的网址。");
        return found.Visibility == ContentVisibility.Staff && item.Visibility == ContentVisibility.Public
            ? ("", $"“{found.Title}”只有工作人员能看，公众的网址不能转到它。")
            : (found.Url, null);
    }
}
