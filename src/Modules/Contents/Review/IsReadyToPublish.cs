namespace Union.Contents.Review;

/// <summary>What would keep the latest version from being published keeps it from the reviewer, too.</summary>
internal sealed class IsReadyToPublish(ReviewedItems items) : IGuard<ContentReview>
{
    public async Task CheckAsync(MoveContext<ContentReview> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var review = context.Subject;
        var latest = await items.LatestAsync(review.ItemId, cancellationToken);
        if (latest.PublishedAt is not null)
            refusals.Add("最新的版本已经发布，没有要送审的修改。");
        if (review.VersionId == latest.Id && context.Case.State == ReviewStates.Returned && latest.LockedAt is not null)
            refusals.Add("退回以后还没有新的版本。请按退回的意见修改、保存，再送审。");
        if (await items.WhyNotAsync(review.ContentType, review.ItemId, latest.Id, cancellationToken) is { } problem)
            refusals.Add(problem);
    }
}
