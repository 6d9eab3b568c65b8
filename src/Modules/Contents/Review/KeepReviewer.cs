namespace Union.Contents.Review;

/// <summary>Keeps who approved; where the type asks for no signature, the signature follows at once.</summary>
internal sealed class KeepReviewer(Work.Procedures.Procedures procedures, SiteService sites, ICurrentUser user, TimeProvider clock)
    : IEffect<ContentReview>
{
    public async Task RunAsync(MoveContext<ContentReview> context, CancellationToken cancellationToken)
    {
        context.Subject.Approve(Author.Of(user, clock));
        var rule = (await sites.GetSiteSettingsAsync(cancellationToken)).As<ReviewSettings>().Of(context.Subject.ContentType);
        if (!rule.NeedsSignature)
            await procedures.ProceedAsync(context.Subject, "sign", context.On, "本类内容不需要另行签发，审核通过即可发布。", cancellationToken);
    }
}
