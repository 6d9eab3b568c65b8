using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Review;

/// <summary>Stands before every publication by hand or by time: what a type's rule asks for must have happened.</summary>
public sealed class ReviewGate
{
    private readonly UnionDbContext _db;
    private readonly ReviewedItems _items;
    private readonly Work.Procedures.Procedures _procedures;
    private readonly SiteService _sites;
    private readonly Access _access;

    private ReviewGate(UnionDbContext db, ReviewedItems items, Work.Procedures.Procedures procedures, SiteService sites, Access access) =>
        (_db, _items, _procedures, _sites, _access) = (db, items, procedures, sites, access);

    internal static ReviewGate Create(
        UnionDbContext db,
        ReviewedItems items,
        Work.Procedures.Procedures procedures,
        SiteService sites,
        Access access
    ) => new(db, items, procedures, sites, access);

    /// <summary>What the site asks of a content type.</summary>
    public async Task<ReviewRule> RuleOfAsync(string contentType, CancellationToken cancellationToken) =>
        (await _sites.GetSiteSettingsAsync(cancellationToken)).As<ReviewSettings>().Of(contentType);

    /// <summary>Which version of an item may come out now, or why none may.</summary>
    public async Task<ReviewVerdict> OfAsync(ContentItem item, CancellationToken cancellationToken)
    {
        if (!(await RuleOfAsync(item.ContentType, cancellationToken)).IsRequired)
            return new ReviewVerdict(item.LatestVersionId);
        var review = await _items.ReviewOfAsync(item.Id, cancellationToken);
        var state = review is null ? null : (await _procedures.FindAsync(review.Id, cancellationToken))?.State;
        return state switch
        {
            ReviewStates.Signed or ReviewStates.Scheduled => new ReviewVerdict(review!.VersionId),
            // It passed once; taken down and published again it is the same text.
            ReviewStates.Published or ReviewStates.Withdrawn when review!.VersionId == item.LatestVersionId => new ReviewVerdict(review.VersionId),
            ReviewStates.Submitted => No(item, $"第 {review!.VersionNumber} 版正在审核，还不能发布。"),
            ReviewStates.Approved => No(item, $"第 {review!.VersionNumber} 版已审核，还没有签发，不能发布。"),
            ReviewStates.Returned => No(item, "审核退回，修改后请重新送审。"),
            _ => No(item, "本站的这类内容要经审核才能发布，请先送审。"),
        };
    }

    /// <summary>
    /// Lets the latest version of an item out without a second reader; the version is marked for ever. Saved with the publication.
    /// </summary>
    /// <returns>Why not, in words for the editor; null when it may come out.</returns>
    public async Task<string?> PassAsync(ContentItem item, string reason, Author author, CancellationToken cancellationToken)
    {
        if (!await _access.HasAsync(ReviewPermissions.PublishUnreviewed, item.OrganizationId))
            return "您没有不经审核直接发布的权限。";
        if (reason.Trim() is not { Length: > 0 and <= UnreviewedPublication.ReasonLength } why)
            return $"不经审核发布，请写明原因（{UnreviewedPublication.ReasonLength} 字以内）；这条记录永久保留。";
        var latest = await _items.LatestAsync(item.Id, cancellationToken);
        _db.Add(new UnreviewedPublication(latest, why, author));
        return null;
    }

    /// <summary>Follows the plan of an item: what passed review waits for its time, or does so no more. Saved by the caller.</summary>
    public async Task FollowPlanAsync(ContentItem item, CancellationToken cancellationToken)
    {
        if (await _items.ReviewOfAsync(item.Id, cancellationToken) is not { } review)
            return;
        var move = item.ScheduledVersionId == review.VersionId ? "schedule" : "unschedule";
        var when = item.PublishAt is { } at ? $"定于 {Union.Web.Display.ChinaTime.Minute(at)} 发布" : "";
        await _procedures.ProceedAsync(review, move, _procedures.Today, when, cancellationToken);
    }

    /// <summary>Marks of an item's versions that came out unreviewed, the newest first.</summary>
    public async Task<IReadOnlyList<UnreviewedPublication>> UnreviewedOfAsync(Guid itemId, CancellationToken cancellationToken) =>
        await _db.Set<UnreviewedPublication>()
            .AsNoTracking()
            .Where(p => p.ItemId == itemId)
            .OrderByDescending(p => p.Id)
            .ToListAsync(cancellationToken);

    private static ReviewVerdict No(ContentItem item, string why) => new(item.LatestVersionId, $"“{item.Title}”：{why}");
}
