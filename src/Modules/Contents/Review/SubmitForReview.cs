using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Review;

/// <summary>Submits the latest version of an item, in the passage that runs or in a new one.</summary>
public sealed class SubmitForReview
{
    private readonly UnionDbContext _db;
    private readonly ReviewedItems _items;
    private readonly Work.Procedures.Procedures _procedures;
    private readonly Access _access;

    private SubmitForReview(UnionDbContext db, ReviewedItems items, Work.Procedures.Procedures procedures, Access access) =>
        (_db, _items, _procedures, _access) = (db, items, procedures, access);

    internal static SubmitForReview Create(UnionDbContext db, ReviewedItems items, Work.Procedures.Procedures procedures, Access access) =>
        new(db, items, procedures, access);

    /// <param name="item">An item of the site.</param>
    /// <param name="remark">For the reviewer; may be empty.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Why it was not submitted; empty when it was.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(ContentItem item, string? remark, CancellationToken cancellationToken)
    {
        if (!await _access.HasAsync(ReviewPermissions.Submit, item.OrganizationId))
            return ["您没有送审的权限。"];
        var running = await _items.ReviewOfAsync(item.Id, cancellationToken);
        var found = running is null ? null : await _procedures.FindAsync(running.Id, cancellationToken);
        if (found?.State is ReviewStates.Submitted or ReviewStates.Approved or ReviewStates.Signed or ReviewStates.Scheduled)
            return [$"第 {running!.VersionNumber} 版还在审核或等待发布。要送审新的版本，请先撤回或请审核人退回。"];
        await using var transaction = _db.Database.CurrentTransaction is null ? await _db.Database.BeginTransactionAsync(cancellationToken) : null;
        if (found?.State is not (ReviewStates.Draft or ReviewStates.Returned))
        {
            running = new ContentReview(item);
            running.Take(await _items.LatestAsync(item.Id, cancellationToken));
            _db.Add(running);
            found = await _procedures.StartAsync(running, _procedures.Today, cancellationToken);
            _db.Act("contents.review.start", $"开始审核：{item.Title}");
            await _db.SaveChangesAsync(cancellationToken);
        }
        var outcome = await _procedures.TakeAsync(running!, "submit", new MoveInput(found!.Version, null, remark), cancellationToken);
        if (outcome.IsDone && transaction is not null)
            await transaction.CommitAsync(cancellationToken);
        return outcome.Reasons;
    }
}
