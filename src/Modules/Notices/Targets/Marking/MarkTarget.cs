using Microsoft.EntityFrameworkCore;
using Union.Notices.Targets.Working;

namespace Union.Notices.Targets.Marking;

/// <summary>Marks a sentence as a target, changes a target, and rejects proposals.</summary>
internal sealed class MarkTarget(UnionDbContext db, ICurrentUser user, TimeProvider clock, WorkOutTargets work)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A proposal that was accepted in another window meanwhile is not marked twice.</summary>
    public async Task<NoticeTarget> AddAsync(Notice notice, TargetContent content, string? proposalKey, CancellationToken cancellationToken)
    {
        var key = proposalKey ?? "";
        if (
            key.Length > 0
            && await db.Set<NoticeTarget>().FirstOrDefaultAsync(t => t.NoticeId == notice.Id && t.ProposalKey == key, cancellationToken) is { } known
        )
            return known;
        var target = new NoticeTarget(notice, content, user.DisplayName, Now);
        target.CameFrom(key);
        db.Add(target);
        db.Add(new TargetStanding(target));
        db.Act("notices.target-mark", "标记目标", target.RecordTitle);
        await db.SaveChangesAsync(cancellationToken);
        await work.OfNoticeAsync(notice.Id, cancellationToken);
        return target;
    }

    /// <returns>False when somebody saved first.</returns>
    public async Task<bool> ChangeAsync(NoticeTarget target, TargetContent content, int basedOn, CancellationToken cancellationToken)
    {
        if (target.Version != basedOn)
            return false;
        target.Write(content);
        db.Act("notices.target-change", "修改目标", target.RecordTitle);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            return false;
        }
        await work.OfNoticeAsync(target.NoticeId, cancellationToken);
        return true;
    }

    public async Task RejectAsync(Notice notice, Proposal proposal, CancellationToken cancellationToken)
    {
        if (await db.Set<TargetRejection>().AnyAsync(r => r.NoticeId == notice.Id && r.Key == proposal.Key, cancellationToken))
            return;
        db.Add(new TargetRejection(notice, proposal.Key, proposal.Read.Phrase, user.DisplayName, Now));
        db.Act("notices.target-reject", "排除目标提示", proposal.Read.Phrase);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Proposes again what was rejected.</summary>
    public async Task ProposeAgainAsync(Notice notice, Guid rejectionId, CancellationToken cancellationToken)
    {
        if (
            await db.Set<TargetRejection>().FirstOrDefaultAsync(r => r.Id == rejectionId && r.NoticeId == notice.Id, cancellationToken)
            is not { } rejection
        )
            return;
        db.Remove(rejection);
        db.Act("notices.target-propose-again", "恢复目标提示", rejection.Phrase);
        await db.SaveChangesAsync(cancellationToken);
    }
}
