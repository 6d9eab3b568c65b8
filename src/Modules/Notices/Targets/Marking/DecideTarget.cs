using Microsoft.EntityFrameworkCore;
using Union.Notices.Targets.Working;

namespace Union.Notices.Targets.Marking;

/// <summary>What a person decides about a whole target: keep it although its sentence is gone, end it, take it up again, delete it.</summary>
internal sealed class DecideTarget(UnionDbContext db, WorkOutTargets work, TargetDays days)
{
    /// <returns>Why not; null when it is done.</returns>
    public async Task<string?> KeepAsync(NoticeTarget target, CancellationToken cancellationToken)
    {
        var notice = await db.Set<Notice>().AsNoTracking().SingleAsync(n => n.Id == target.NoticeId, cancellationToken);
        target.KeepFor(notice.PublishedVersionId ?? notice.LatestVersionId);
        return await SaveAsync(target, "notices.target-keep", "原句已改，保留目标", target.Sentence, cancellationToken);
    }

    public async Task<string?> CloseAsync(NoticeTarget target, string? reason, CancellationToken cancellationToken)
    {
        reason = reason?.Trim() ?? "";
        if (reason.Length is 0 or > NoticeTarget.NoteLength)
            return "请写明为什么终止，不超过 500 个字。";
        target.Close(days.Today, reason);
        return await SaveAsync(target, "notices.target-close", "终止目标", reason, cancellationToken);
    }

    public async Task<string?> ReopenAsync(NoticeTarget target, CancellationToken cancellationToken)
    {
        target.Reopen();
        return await SaveAsync(target, "notices.target-reopen", "恢复目标", null, cancellationToken);
    }

    public async Task<string?> RemoveAsync(NoticeTarget target, CancellationToken cancellationToken)
    {
        if (target.LastReportId is not null)
            return "已经有人报过数，不能删除；不再执行的目标请“终止”，报过的数会保留。";
        if (await db.Set<NoticeTarget>().AnyAsync(t => t.PartOfId == target.Id, cancellationToken))
            return "还有目标属于这个总数，请先修改它们。";
        db.RemoveRange(await db.Set<TargetStanding>().Where(s => s.TargetId == target.Id).ToListAsync(cancellationToken));
        db.Remove(target);
        db.Act("notices.target-remove", "删除目标", target.RecordTitle);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private async Task<string?> SaveAsync(NoticeTarget target, string act, string title, string? reason, CancellationToken cancellationToken)
    {
        db.Act(act, title, reason is { Length: > 200 } ? reason[..200] + "…" : reason);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return "刚才有人改动了这个目标，没有保存。请看过再试。";
        }
        await work.OfNoticeAsync(target.NoticeId, cancellationToken);
        return null;
    }
}
