namespace Union.Contents.Review;

/// <summary>What was approved is so no more: a planned publication of the version is taken back.</summary>
internal sealed class TakeBackPlan(ReviewedItems items, ICurrentUser user, TimeProvider clock) : IEffect<ContentReview>
{
    public async Task RunAsync(MoveContext<ContentReview> context, CancellationToken cancellationToken)
    {
        var item = await items.FindAsync(context.Subject.ItemId, cancellationToken);
        if (item.ScheduledVersionId == context.Subject.VersionId)
            item.Schedule(null, null, item.ArchiveAt, Author.Of(user, clock));
    }
}
