using Microsoft.EntityFrameworkCore;
using Union.Contents.Review;
using Union.Contents.Scheduling;
using Union.Contents.TakeDowns;
using Union.Core.Data.Engines;
using Union.Notices.Drafts;
using Union.Notices.Heads;

namespace Union.Notices.Publishing;

/// <summary>Makes a version of a notice the published one, by hand or when its time has come.</summary>
internal sealed class PublishNotice(
    UnionDbContext db,
    DatabaseEngine engine,
    NoticeChecks checks,
    ReviewGate review,
    Access access,
    ICurrentUser user,
    TimeProvider clock
) : IContentPublisher
{
    public string ContentType => Notice.TypeName;

    public string DisplayName => "公告与文件";

    /// <returns>Why not, in words for the editor; null when it is published.</returns>
    public async Task<string?> RunAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (!await access.HasAsync(Permissions.Publish, notice.OrganizationId))
            return $"您没有发布“{notice.Title}”的权限。";
        if (notice is { State: ContentState.Published, HasDraft: false, TakenDownAs: null })
            return $"“{notice.Title}”已经发布，没有新的修改。";
        var verdict = await review.OfAsync(notice, cancellationToken);
        return verdict.WhyNot ?? await PublishAsync(notice, verdict.VersionId, "发布公告", null, cancellationToken);
    }

    /// <summary>Publishes the latest version without a second reader; it is marked for ever.</summary>
    /// <returns>Why not, in words for the editor; null when it is published.</returns>
    public async Task<string?> RunUnreviewedAsync(Notice notice, string? reason, CancellationToken cancellationToken)
    {
        if (notice is { State: ContentState.Published, HasDraft: false, TakenDownAs: null })
            return $"“{notice.Title}”已经发布，没有新的修改。";
        return await review.PassAsync(notice, reason ?? "", Author.Of(user, clock), cancellationToken)
            ?? await PublishAsync(notice, notice.LatestVersionId, "未经审核发布公告", reason, cancellationToken);
    }

    public async Task<string?> WhyNotAsync(Guid itemId, Guid versionId, CancellationToken cancellationToken)
    {
        var notice = await db.Set<Notice>().SingleAsync(n => n.Id == itemId, cancellationToken);
        var version = await db.Set<NoticeVersion>().SingleAsync(v => v.Id == versionId, cancellationToken);
        return await WhyNotAsync(notice, version, cancellationToken);
    }

    /// <summary>Why a version cannot come out; null when it can.</summary>
    public async Task<string?> WhyNotAsync(Notice notice, NoticeVersion version, CancellationToken cancellationToken)
    {
        if (version.Body.Length == 0)
            return $"“{version.Title}”的正文是空的，不能发布。";
        if (HeadChecks.WhyUnsigned(version.Kind, version.Signer) is { } unsigned)
            return $"“{version.Title}”：{unsigned}";
        return await checks.OwnerOfNumberAsync(version.ToContent(), notice.Id, cancellationToken) is { } owner
            ? $"“{version.Title}”的文号 {version.NumberText} 已被“{owner.Title}”（{owner.Address}）使用；同一机关的文号不能重复，请核对。"
            : null;
    }

    public async Task<string?> PublishScheduledAsync(Guid itemId, Guid versionId, CancellationToken cancellationToken) =>
        // Gone, or another node was quicker: there is nothing left to do.
        await db.Set<Notice>().FirstOrDefaultAsync(n => n.Id == itemId, cancellationToken) is { } notice
        && notice.ScheduledVersionId == versionId
            ? await PublishPlannedAsync(notice, versionId, cancellationToken)
            : null;

    private async Task<string?> PublishPlannedAsync(Notice notice, Guid versionId, CancellationToken cancellationToken)
    {
        var verdict = await review.OfAsync(notice, cancellationToken);
        if (verdict.WhyNot is { } why)
            return why;
        return verdict.VersionId == versionId || !(await review.RuleOfAsync(notice.ContentType, cancellationToken)).IsRequired
            ? await PublishAsync(notice, versionId, "定时发布公告", null, cancellationToken)
            : $"“{notice.Title}”定时的那一版没有经过审核。";
    }

    public async Task<string?> WithdrawScheduledAsync(Guid itemId, CancellationToken cancellationToken)
    {
        if (await db.Set<Notice>().FirstOrDefaultAsync(n => n.Id == itemId, cancellationToken) is not { ArchiveAt: not null } notice)
            return null;
        if (notice.State != ContentState.Published)
            return "到期时它没有发布，没有要标为不再执行的。";
        db.Raise(notice.TakeItDown(TakeDown.Withdrawn, "已到期。", "", Author.Of(user, clock)));
        db.Act("notices.withdraw", "公告到期，标为不再执行", "已到期。");
        return await TrySaveAsync(notice, cancellationToken);
    }

    private async Task<string?> PublishAsync(Notice notice, Guid versionId, string act, string? reason, CancellationToken cancellationToken)
    {
        var version = await db.Set<NoticeVersion>().SingleAsync(v => v.Id == versionId, cancellationToken);
        if (await WhyNotAsync(notice, version, cancellationToken) is { } problem)
            return problem;
        db.Raise(notice.Publish(version, Author.Of(user, clock)));
        db.Act("notices.publish", act, reason);
        return await TrySaveAsync(notice, cancellationToken);
    }

    private async Task<string?> TrySaveAsync(Notice notice, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return $"“{notice.Title}”刚被他人保存，请看过新的版本再发布。";
        }
        catch (DbUpdateException e) when (e.IsDuplicate(engine))
        {
            db.ChangeTracker.Clear();
            return $"“{notice.Title}”的文号刚被另一个文件用去；同一机关的文号不能重复，请核对。";
        }
    }
}
