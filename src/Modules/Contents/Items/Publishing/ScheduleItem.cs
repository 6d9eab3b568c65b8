using Microsoft.EntityFrameworkCore;
using Union.Contents.Parts;
using Union.Contents.Review;
using Union.Web.Display;

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
    public async Task<string?> RunAsync(FoundItem found, ItemScheduleForm form, CancellationToken cancellationToken)
    {
        var (type, item, latest) = found;
        var publishAt = type.Has(PartKinds.PublishLater) ? ToUtc(form.PublishAt) : null;
        var archiveAt = type.Has(PartKinds.ArchiveLater) ? ToUtc(form.ArchiveAt) : null;
        if (Refusal(item, form, publishAt, archiveAt) is { } refusal)
            return refusal;
        var planned = latest;
        if (publishAt is not null)
        {
            var verdict = await review.OfAsync(item, cancellationToken);
            if (verdict.WhyNot is { } why)
                return why;
            planned = verdict.VersionId == latest.Id ? latest : await store.VersionAsync(verdict.VersionId, cancellationToken);
            if (await publishing.WhyNotAsync(type, planned, cancellationToken) is { } problem)
                return problem;
        }
        item.Schedule(planned, publishAt, archiveAt, Author.Of(user, clock));
        await review.FollowPlanAsync(item, cancellationToken);
        var isTakenBack = publishAt is null && archiveAt is null;
        db.Act("contents.schedule", isTakenBack ? $"取消{type.DisplayName}的定时" : $"给{type.DisplayName}定时", Said(publishAt, archiveAt));
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

    private string? Refusal(ContentItem item, ItemScheduleForm form, DateTime? publishAt, DateTime? archiveAt)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (item.Version != form.BasedOn)
            return "在您打开页面之后有人保存了新的版本，请看过再定时。";
        if (publishAt <= now)
            return "发布时间已经过了；现在就要发布的话请点“保存并发布”。";
        if (archiveAt <= now || archiveAt <= publishAt)
            return "到期时间要晚于现在，也要晚于发布时间。";
        if (publishAt is null && archiveAt is not null && item.State != ContentState.Published)
            return "还没有发布，也没有定发布时间，不能只定到期时间。";
        return publishAt is not null && item is { State: ContentState.Published, HasDraft: false }
            ? "已经发布，没有新的修改要定时发布；可以只定到期时间。"
            : null;
    }

    private static DateTime? ToUtc(DateTime? local) => local is { } time ? ChinaTime.ToUtc(time) : null;

    private static string? Said(DateTime? publishAt, DateTime? archiveAt)
    {
        List<string> said = [];
        if (publishAt is { } publish)
            said.Add($"{ChinaTime.Minute(publish)} 发布");
        if (archiveAt is { } archive)
            said.Add($"{ChinaTime.Minute(archive)} 到期");
        return said.Count == 0 ? null : string.Join("，", said);
    }
}
