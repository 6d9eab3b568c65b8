namespace Union.Contents.Review;

/// <summary>The latest version goes to the reviewer; from now on it never changes, further work becomes a version of its own.</summary>
internal sealed class CloseLatestVersion(ReviewedItems items, ICurrentUser user, TimeProvider clock) : IEffect<ContentReview>
{
    public async Task RunAsync(MoveContext<ContentReview> context, CancellationToken cancellationToken)
    {
        var author = Author.Of(user, clock);
        var latest = await items.LatestAsync(context.Subject.ItemId, cancellationToken);
        (await items.FindAsync(context.Subject.ItemId, cancellationToken)).Close(latest, author);
        context.Subject.Take(latest);
        context.Subject.Submit(author);
    }
}
