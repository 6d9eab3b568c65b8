namespace Union.Contents.Review;

/// <summary>Who reviewed it does not sign it, unless the site allows it.</summary>
internal sealed class IsNotReviewer(ICurrentUser user, SiteService sites) : IGuard<ContentReview>
{
    public async Task CheckAsync(MoveContext<ContentReview> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var rule = (await sites.GetSiteSettingsAsync(cancellationToken)).As<ReviewSettings>().Of(context.Subject.ContentType);
        if (rule is { ReviewerMaySign: false, NeedsSignature: true } && user.Id == context.Subject.ApprovedById)
            refusals.Add("这一版由您审核，要由另一个人签发。");
    }
}
