namespace Union.Contents.Review;

internal sealed class KeepSigner(ICurrentUser user, TimeProvider clock) : IEffect<ContentReview>
{
    public Task RunAsync(MoveContext<ContentReview> context, CancellationToken cancellationToken)
    {
        context.Subject.Sign(Author.Of(user, clock));
        return Task.CompletedTask;
    }
}
