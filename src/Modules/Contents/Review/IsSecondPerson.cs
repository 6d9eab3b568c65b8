namespace Union.Contents.Review;

/// <summary>Nobody reviews or signs what they wrote or submitted themselves: the second pair of eyes.</summary>
internal sealed class IsSecondPerson(ICurrentUser user) : IGuard<ContentReview>
{
    public Task CheckAsync(MoveContext<ContentReview> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var review = context.Subject;
        if (user.Id is null || user.Id == review.AuthorId || user.Id == review.SubmittedById)
            refusals.Add("这一版由您起草或送审，要由另一个人办理。");
        return Task.CompletedTask;
    }
}
