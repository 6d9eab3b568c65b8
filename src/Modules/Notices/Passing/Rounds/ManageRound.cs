using Microsoft.EntityFrameworkCore;
using Union.Notices.Passing.Delivering;
using Union.Web.Forms;

namespace Union.Notices.Passing.Rounds;

/// <summary>Reminds, extends, closes, takes back. Each changes the sender's rows; the inboxes follow after the commit.</summary>
internal sealed class ManageRound(UnionDbContext db, RoundBoard board, TimeProvider clock)
{
    private const int MostAsked = 500;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Reminds those who owe: the ticked ones, or all.</summary>
    public async Task<(bool IsDone, string Text)> RemindAsync(PassingRound round, ManageForm form, CancellationToken cancellationToken)
    {
        if (round.State != PassingState.Open)
            return (false, "这次下发已经结束，不再催办。");
        if (!round.IsAsked)
            return (false, $"文件{round.Ended.DisplayName()}，收文单位不必办理，不再催办；仍要办理的，请先点“仍要求办理”。");
        var owing = (await board.RowsAsync(round, cancellationToken)).Where(r => r.IsOwed).Select(r => r.Recipient.Id);
        var wanted = owing.Where(id => form.Chosen.Count == 0 || form.Chosen.Contains(id)).ToList();
        if (wanted.Count == 0)
            return (false, "所选单位都已办结，没有要催办的。");
        await ChangeAsync(round, wanted, r => r.Remind(Now), cancellationToken);
        return await SaveAsync("notices.passing-remind", $"催办 {wanted.Count} 个单位", null, cancellationToken)
            ? (true, $"已催办 {wanted.Count} 个单位，对方的收文里会标出。")
            : Stale;
    }

    /// <summary>Sets a later day: for the ticked ones, with the reason, or for all.</summary>
    public async Task<(bool IsDone, string Text)> ExtendAsync(PassingRound round, ManageForm form, CancellationToken cancellationToken)
    {
        if (round.State != PassingState.Open)
            return (false, "这次下发已经结束，不能再延期。");
        if (form.To is not { } to || to < board.Today)
            return (false, "请填写延到哪一天，今天或以后的日期。");
        var reason = form.Reason?.Trim() ?? "";
        if (reason.Length == 0)
            return (false, "请写明延期的原因，收文单位会看到。");
        var rows = (await board.RowsAsync(round, cancellationToken))
            .Where(r => form.Chosen.Count == 0 || form.Chosen.Contains(r.Recipient.Id))
            .ToList();
        if (rows.FirstOrDefault(r => r.Recipient.DueOn >= to) is { } later)
            return (false, $"{later.Recipient.Name}的截止日期是 {later.Due}，延期要晚于这一天；请改日期或不勾选它。");
        if (form.Chosen.Count == 0)
            round.Extend(to);
        await ChangeAsync(round, [.. rows.Select(r => r.Recipient.Id)], r => r.Extend(to, reason), cancellationToken);
        return await SaveAsync("notices.passing-extend", $"{rows.Count} 个单位延期到 {to:yyyy-MM-dd}", reason, cancellationToken)
            ? (true, $"{rows.Count} 个单位已延期到 {to:yyyy年M月d日}。")
            : Stale;
    }

    /// <summary>The document ended, and the answers are wanted all the same.</summary>
    public async Task<(bool IsDone, string Text)> InsistAsync(PassingRound round, CancellationToken cancellationToken)
    {
        if (round.State != PassingState.Open || round.IsAsked)
            return (false, "没有要恢复的：这次下发已经结束，或文件没有失效。");
        round.Insist();
        await db.TellRecipientsAsync(round, cancellationToken);
        return await SaveAsync("notices.passing-insist", "文件失效后仍要求办理", round.Ended.DisplayName(), cancellationToken)
            ? (true, "收文单位仍要办理，会在收文里看到。")
            : Stale;
    }

    public async Task<(bool IsDone, string Text)> CloseAsync(PassingRound round, CancellationToken cancellationToken)
    {
        if (round.State != PassingState.Open)
            return (false, "这次下发已经结束。");
        round.Close(Now);
        await db.TellRecipientsAsync(round, cancellationToken);
        return await SaveAsync("notices.passing-close", "结束下发", null, cancellationToken)
            ? (true, "已结束，不再等待回复；收文单位仍能看到文件和自己的回复。")
            : Stale;
    }

    public async Task<(bool IsDone, string Text)> TakeBackAsync(PassingRound round, ManageForm form, CancellationToken cancellationToken)
    {
        var reason = form.Reason?.Trim() ?? "";
        if (round.State == PassingState.TakenBack)
            return (false, "已经撤回。");
        if (reason.Length == 0)
            return (false, "请写明撤回的原因，收文单位会看到。");
        round.TakeBack(reason, Now);
        await db.TellRecipientsAsync(round, cancellationToken);
        return await SaveAsync("notices.passing-take-back", "撤回下发的文件", reason, cancellationToken)
            ? (true, "已撤回：收文单位不能再打开文件，看到的是撤回和原因。")
            : Stale;
    }

    private static (bool IsDone, string Text) Stale => (false, "刚才有别人也在办理这次下发，请看过现在的情况再办。");

    private async Task ChangeAsync(PassingRound round, List<Guid> ids, Action<PassingRecipient> change, CancellationToken cancellationToken)
    {
        // Many are picked out here: a list of thousands is no good question to a database.
        var wanted = ids.ToHashSet();
        var recipients = db.Set<PassingRecipient>().Where(r => r.RoundId == round.Id);
        if (ids.Count <= MostAsked)
            recipients = recipients.Where(r => ids.Contains(r.Id));
        foreach (var recipient in (await recipients.ToListAsync(cancellationToken)).Where(r => wanted.Contains(r.Id)))
        {
            change(recipient);
            db.Raise(new RecipientChanged(recipient.Id));
        }
    }

    private async Task<bool> SaveAsync(string act, string title, string? reason, CancellationToken cancellationToken)
    {
        db.Act(act, title, reason);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
