using Microsoft.EntityFrameworkCore;
using Union.Contents.Review;
using Union.Contents.Scheduling;

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
        if (form.WhyNot(notice, clock.GetUtcNow().UtcDateTime) is { } refusal)
            return refusal;
        var times = form.Times();
        var verdict = await review.OfAsync(notice, cancellationToken);
        if (times.PublishAt is not null && verdict.WhyNot is { } unready)
            return unready;
        var latest = await db.Set<NoticeVersion>().SingleAsync(v => v.Id == verdict.VersionId, cancellationToken);
        if (times.PublishAt is not null && await publishing.WhyNotAsync(notice, latest, cancellationToken) is { } problem)
            return problem;
        notice.Schedule(latest, times.PublishAt, times.ArchiveAt, Author.Of(user, clock));
        await review.FollowPlanAsync(notice, cancellationToken);
        db.Act("notices.schedule", times.AreNone ? "取消公告的定时" : "给公告定时", times.Chinese());
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
}
