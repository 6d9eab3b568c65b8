using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Following.Telling;

/// <summary>A document was taken down, or no longer holds.</summary>
[Feature(FollowingStartup.Feature)]
internal sealed class FollowedTakenDown(UnionDbContext db, FollowNews news) : IAfterCommit<ContentUnpublished>
{
    public async Task HandleAsync(ContentUnpublished happened, CancellationToken cancellationToken)
    {
        if (happened.ContentType != Notice.TypeName)
            return;
        var at = await db.Set<Notice>().Where(n => n.Id == happened.ItemId).Select(n => n.UnpublishedAt).FirstOrDefaultAsync(cancellationToken);
        // It is out again already.
        if (at is null)
            return;
        var key = string.Create(CultureInfo.InvariantCulture, $"notice-down:{happened.ItemId:N}:{at.Value:yyyyMMddHHmmssfff}");
        var telling = new FollowersToTell(happened.ItemId, Occasion.TakenDown, key, At: at);
        if (!await news.HasFollowersAsync(telling, cancellationToken))
            return;
        db.Raise(telling);
        await db.SaveChangesAsync(cancellationToken);
    }
}
