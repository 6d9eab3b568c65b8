using Microsoft.EntityFrameworkCore;
using Union.Contents.Attachments;
using Union.Contents.Review;

namespace Union.Contents.Items.Publishing;

/// <summary>Deletes an item with its versions and files, with the reason; what others point at stays until they let go of it.</summary>
internal sealed class DeleteItem(UnionDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Why not, in words for the editor; null when it is gone.</returns>
    public async Task<string?> RunAsync(FoundItem found, string? reason, CancellationToken cancellationToken)
    {
        var (type, item, _) = found;
        reason = reason?.Trim() ?? "";
        if (reason.Length is 0 or > ContentItem.ReasonLength)
            return $"请写明删除的原因，不超过 {ContentItem.ReasonLength} 个字。";
        var pointing = await (
            from link in db.Set<ContentLink>()
            join other in db.Set<ContentItem>() on link.ItemId equals other.Id
            where link.Kind != ContentLinkKind.Alias && link.Target == item.ContentItemId && other.Id != item.Id
            select other.Title
        )
            .Distinct()
            .OrderBy(title => title)
            .Take(6)
            .ToListAsync(cancellationToken);
        if (pointing.Count > 0)
            return $"“{item.Title}”被 {string.Join("、", pointing.Take(5).Select(t => $"“{t}”"))}{(pointing.Count > 5 ? "等" : "")}引用或属于它的列表，请先在那里去掉，再删除。";
        if (
            await db.Set<ContentReview>().AnyAsync(r => r.ItemId == item.Id, cancellationToken)
            || await db.Set<UnreviewedPublication>().AnyAsync(p => p.ItemId == item.Id, cancellationToken)
        )
            return $"“{item.Title}”有审核记录，要永久保留，不能删除；不再需要的话请撤下。";
        if (item.State == ContentState.Published)
            db.Raise(item.TakeItDown(TakeDowns.TakeDown.Error, reason, "", Author.Of(user, clock)));
        db.RemoveRange(await db.Set<ContentLink>().Where(l => l.ItemId == item.Id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<ContentAttachment>().Where(a => a.ItemId == item.Id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<ContentVersion>().Where(v => v.ItemId == item.Id).ToListAsync(cancellationToken));
        db.Remove(item);
        db.Act("contents.delete", $"删除{type.DisplayName}“{item.Title}”", reason);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return $"“{item.Title}”刚被他人保存，请看过新的版本再删除。";
        }
    }
}
