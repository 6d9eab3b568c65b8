using Union.Contents.Items.Publishing;

namespace Union.Contents.Items.Listing;

/// <summary>Publishes, takes back or deletes several items, each in an act of its own: one that cannot be done stops no other.</summary>
internal sealed class ManyItems(UnionDbContext db, ItemStore store, ItemAccess access, PublishItem publish, TakeDownItem takeDown, DeleteItem delete)
{
    public Task<ManyOutcome> PublishAsync(Guid[] ids, CancellationToken cancellationToken) =>
        EachAsync(ids, found => publish.RunAsync(found, cancellationToken), cancellationToken);

    public Task<ManyOutcome> TakeBackAsync(Guid[] ids, string? reason, CancellationToken cancellationToken) =>
        EachAsync(ids, found => takeDown.RunAsync(found, new TakeDownForm { Reason = reason }, cancellationToken), cancellationToken);

    public Task<ManyOutcome> DeleteAsync(Guid[] ids, string? reason, CancellationToken cancellationToken) =>
        EachAsync(ids, found => delete.RunAsync(found, reason, cancellationToken), cancellationToken);

    private async Task<ManyOutcome> EachAsync(Guid[] ids, Func<FoundItem, Task<string?>> change, CancellationToken cancellationToken)
    {
        var done = 0;
        List<string> refusals = [];
        foreach (var id in ids.Distinct())
        {
            db.ChangeTracker.Clear();
            if (await store.FindAsync(id, cancellationToken) is not { } found || !await access.MayViewAsync(found.Type, found.Item.OrganizationId))
                continue;
            var refusal = await access.MayPublishAsync(found.Type, found.Item.OrganizationId)
                ? await change(found)
                : $"您没有发布、撤回和删除“{found.Type.DisplayName}”的权限。";
            if (refusal is not null)
                refusals.Add(refusal);
            else
                done++;
        }
        return new ManyOutcome(done, refusals);
    }
}
