using Microsoft.EntityFrameworkCore;
using Union.Contents.Review;
using Union.Web.Display;

namespace Union.Notices.Publishing;

/// <summary>Plans when the latest version comes out and when the notice stops to hold; empty times take the plan back.</summary>
internal sealed class ScheduleNotice(
    UnionDbContext db,
    PublishNotice publishing,
    ReviewGate review,
    Access access,
    ICurrentUser user,
    TimeProvider clock
)
{
    /// <returns>Why not, in words for the editor; null when it is planned.</returns>
    public async Task<string?> RunAsync(Notice notice, ScheduleForm form, CancellationToken cancellationToken)
    {
        if (!await access.HasAsync(Permissions.Publish, notice.OrganizationId))
            return $"您没有发布“{notice.Title}”的权限。";
        if (notice.Version != form.BasedOn)
            return "在您打开页面之后有人保存了新的版本，请看过再定时。";
        var now = clock.GetUtcNow().UtcDateTime;
        var (publishAt, archiveAt) = (ToUtc(form.PublishAt), ToUtc(form.ArchiveAt));
        if (publishAt <= now)
            return "发布时间已经过了；现在就要发布的话请点“保存并发布”。";
        if (archiveAt <= now || archiveAt <= publishAt)
            return "到期时间要晚于现在，也要晚于发布时间。";
        if (publishAt is null && archiveAt is not null && notice.State != ContentState.Published)
            return "还没有发布，也没有定发布时间，不能只定到期时间。";
        if (publishAt is not null && notice is { State: ContentState.Published, HasDraft: false })
            return "已经发布，没有新的修改要定时发布；可以只定到期时间。";
        var verdict = await review.OfAsync(notice, cancellationToken);
        if (publishAt is not null && verdict.WhyNot is { } unready)
            return unready;
        var latest = await db.Set<NoticeVersion>().SingleAsync(v => v.Id == verdict.VersionId, cancellationToken);
        if (publishAt is not null && await publishing.WhyNotAsync(notice, latest, cancellationToken) is { } problem)
            return problem;
        notice.Schedule(latest, publishAt, archiveAt, Author.Of(user, clock));
        await review.FollowPlanAsync(notice, cancellationToken);
        db.Act("notices.schedule", publishAt is null && archiveAt is null ? "取消公告的定时" : "给公告定时", Said(publishAt, archiveAt));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return $"“{notice.Title}”刚被他人保存，请看过新的版本再定时。";
        }
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
