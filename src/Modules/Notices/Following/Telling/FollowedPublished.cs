using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Following.Telling;

/// <summary>A text of a document came out.</summary>
[Feature(FollowingStartup.Feature)]
internal sealed class FollowedPublished(UnionDbContext db, FollowNews news, Union.Core.Notifications.Notifier notifier)
    : IAfterCommit<ContentPublished>
{
    public async Task HandleAsync(ContentPublished happened, CancellationToken cancellationToken)
    {
        if (happened.ContentType != Notice.TypeName)
            return;
        // It was public and is for staff now: what was told of it before is read by them alone from here on.
        if (happened.Visibility == ContentVisibility.Staff)
            await notifier.RestrictAsync(happened.ItemId, Permissions.ViewStaff, cancellationToken);
        var occasion = happened.IsFirst ? Occasion.New : Occasion.Anew;
        var at = await db.Set<NoticeVersion>()
            .Where(v => v.Id == happened.VersionId)
            .Select(v => v.PublishedAt)
            .FirstOrDefaultAsync(cancellationToken);
        var telling = new FollowersToTell(happened.ItemId, occasion, $"notice-published:{happened.VersionId:N}", At: at);
        if (!await news.HasFollowersAsync(telling, cancellationToken))
            return;
        db.Raise(telling);
        await db.SaveChangesAsync(cancellationToken);
    }
}
