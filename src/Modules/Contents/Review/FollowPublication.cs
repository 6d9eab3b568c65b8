using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Review;

/// <summary>The passages of an item follow what happens to it: published, replaced by a newer version, taken down.</summary>
internal sealed class FollowPublication(UnionDbContext db, Work.Procedures.Procedures procedures)
    : IEventHandler<ContentPublished>,
        IEventHandler<ContentUnpublished>
{
    public async Task HandleAsync(ContentPublished happened, CancellationToken cancellationToken)
    {
        var reviews = await OfAsync(happened.ItemId, cancellationToken);
        if (reviews.Count == 0)
            return;
        foreach (var older in reviews.Skip(1).Append(reviews[0]).Where(r => r.VersionId != happened.VersionId))
            await procedures.ProceedAsync(older, "replace", procedures.Today, "", cancellationToken);
        var last = reviews[0];
        var unreviewed = db.ChangeTracker.Entries<UnreviewedPublication>().FirstOrDefault(e => e.Entity.VersionId == happened.VersionId)?.Entity;
        if (unreviewed is not null)
            await procedures.ProceedAsync(
                last,
                "publish-unreviewed",
                procedures.Today,
                $"第 {unreviewed.VersionNumber} 版未经第二人审核发布：{unreviewed.Reason}",
                cancellationToken
            );
        else if (last.VersionId == happened.VersionId)
            await procedures.ProceedAsync(last, "publish", procedures.Today, "", cancellationToken);
    }

    public async Task HandleAsync(ContentUnpublished happened, CancellationToken cancellationToken)
    {
        foreach (var review in await OfAsync(happened.ItemId, cancellationToken))
            await procedures.ProceedAsync(review, "withdraw", procedures.Today, happened.Reason, cancellationToken);
    }

    // The newest first; an item is reviewed a few times in its life.
    private Task<List<ContentReview>> OfAsync(Guid itemId, CancellationToken cancellationToken) =>
        db.Set<ContentReview>().Where(r => r.ItemId == itemId).OrderByDescending(r => r.Id).ToListAsync(cancellationToken);
}
