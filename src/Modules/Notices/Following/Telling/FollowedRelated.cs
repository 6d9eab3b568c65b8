using Union.Notices.Relations;

namespace Union.Notices.Following.Telling;

/// <summary>A document was said to act on another one; told at once when it is out, else when it comes out.</summary>
[Feature(FollowingStartup.Feature)]
internal sealed class FollowedRelated(UnionDbContext db, FollowNews news) : IAfterCommit<RelationAdded>
{
    public async Task HandleAsync(RelationAdded happened, CancellationToken cancellationToken)
    {
        var telling = new FollowersToTell(happened.NoticeId, Occasion.Related, $"notice-related:{happened.NoticeId:N}", RelatedId: happened.TargetId);
        if (!await news.HasFollowersAsync(telling, cancellationToken))
            return;
        db.Raise(telling);
        await db.SaveChangesAsync(cancellationToken);
    }
}
