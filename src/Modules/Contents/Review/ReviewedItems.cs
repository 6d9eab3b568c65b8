using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents.Scheduling;

namespace Union.Contents.Review;

/// <summary>Items and versions as the review needs them, whatever their type.</summary>
internal sealed class ReviewedItems(UnionDbContext db, IServiceProvider services)
{
    // Asked for when needed: the publishers ask the review themselves, and a circle of services never comes to an end.
    private Enabled<IContentPublisher> Publishers => services.GetRequiredService<Enabled<IContentPublisher>>();

    public Task<ContentItem> FindAsync(Guid itemId, CancellationToken cancellationToken) =>
        db.Set<ContentItem>().SingleAsync(i => i.Id == itemId, cancellationToken);

    public async Task<ContentVersion> LatestAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var latest = (await FindAsync(itemId, cancellationToken)).LatestVersionId;
        return await db.Set<ContentVersion>().SingleAsync(v => v.Id == latest, cancellationToken);
    }

    /// <summary>Why its type would not publish a version; null when it would.</summary>
    public async Task<string?> WhyNotAsync(string contentType, Guid itemId, Guid versionId, CancellationToken cancellationToken) =>
        (Publishers.FirstOrDefault(p => p.ContentType == contentType) ?? Publishers.FirstOrDefault(p => p.ContentType.Length == 0)) is { } publisher
            ? await publisher.WhyNotAsync(itemId, versionId, cancellationToken)
            : null;

    /// <summary>The passage that runs, else the last one; null when the item was never submitted.</summary>
    public Task<ContentReview?> ReviewOfAsync(Guid itemId, CancellationToken cancellationToken) =>
        db.Set<ContentReview>().Where(r => r.ItemId == itemId).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
}
