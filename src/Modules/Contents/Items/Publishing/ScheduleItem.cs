using Microsoft.EntityFrameworkCore;
using Union.Contents.Parts;
using Union.Contents.Review;
using Union.Contents.Scheduling;

namespace Union.Contents.Items.Publishing;

/// <summary>Plans when the latest version comes out and when the item stops to hold; empty times take the plan back.</summary>
internal sealed class ScheduleItem(
    UnionDbContext db,
    ItemStore store,
    PublishItem publishing,
    ReviewGate review,
    ICurrentUser user,
    TimeProvider clock
)
{
    /// <returns>Why not, in words for the editor; null when it is planned.</returns>
    public async Task<string?> RunAsync(FoundItem found, ScheduleForm form, CancellationToken cancellationToken)
    {
        var (type, item, latest) = found;
        if (!type.Has(PartKinds.PublishLater))
            form.PublishAt = null;
        if (!type.Has(PartKinds.ArchiveLater))
            form.ArchiveAt = null;
        if (form.WhyNot(item, clock.GetUtcNow().UtcDateTime) is { } refusal)
            return refusal;
        var times = form.Times();
        var planned = latest;
        if (times.PublishAt is not null)
        {
            var verdict = await review.OfAsync(item, cancellationToken);
            if (verdict.WhyNot is { } why)
                return why;
            planned = verdict.VersionId == latest.Id ? latest : await store.VersionAsync(verdict.VersionId, cancellationToken);
            if (await publishing.WhyNotAsync(type, planned, cancellationToken) is { } problem)
                return problem;
        }
        item.Schedule(planned, times.PublishAt, times.ArchiveAt, Author.Of(user, clock));
        await review.FollowPlanAsync(item, cancellationToken);
        db.Act("contents.schedule", times.AreNone ? $"取消{type.DisplayName}的定时" : $"给{type.DisplayName}定时", times.Chinese());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return $"“{item.Title}”刚被他人保存，请看过新的版本再定时。";
        }
    }
}
