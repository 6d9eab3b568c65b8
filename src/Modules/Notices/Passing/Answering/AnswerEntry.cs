using Microsoft.EntityFrameworkCore;
using Union.Core.Data.Engines;
using Union.Work.Procedures;

namespace Union.Notices.Passing.Answering;

/// <summary>Opens, acknowledges and answers. Of two people answering at once the second is told of the first's answer; neither is lost.</summary>
internal sealed class AnswerEntry(UnionDbContext db, Procedures procedures, ICurrentUser user, TimeProvider clock, DatabaseEngine engine)
{
    private const int Tries = 3;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Notes who opened it first. Somebody else noting it in the same moment is as good.</summary>
    public async Task OpenAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        if (!entry.IsUnread)
            return;
        entry.Open(user.DisplayName, Now);
        db.Act("notices.inbox-open", "打开收文");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <returns>Why not; null when it is done.</returns>
    public async Task<string?> AcknowledgeAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (entry.State != PassingState.Open)
                return "来文单位已经结束或撤回这次下发，不需要再办理。";
            entry.Acknowledge(user.DisplayName, Now);
            await FinishAsync(entry, cancellationToken);
            db.Act("notices.inbox-acknowledge", "收文已阅");
            if (await TrySaveAsync(cancellationToken))
                return null;
            entry = await AgainAsync(entry, cancellationToken);
        }
        return "这件收文刚被别人办理，请刷新后再看。";
    }

    /// <returns>False when somebody answered meanwhile; nothing is saved then.</returns>
    public async Task<bool> AnswerAsync(
        InboxEntry entry,
        AnswerForm form,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyList<KeptUpload> uploads,
        CancellationToken cancellationToken
    )
    {
        for (var i = 0; i < Tries && entry.Answers == form.BasedOn && entry.State == PassingState.Open; i++)
        {
            var answer = new InboxAnswer(entry, values, form.Note?.Trim() ?? "", user.DisplayName, Now);
            db.Add(answer);
            await AddFilesAsync(answer, form, uploads, cancellationToken);
            entry.Answer(user.DisplayName, Now);
            await FinishAsync(entry, cancellationToken);
            db.Act("notices.inbox-answer", answer.Number > 1 ? $"修改收文的回复（第 {answer.Number} 次）" : "回复收文");
            if (await TrySaveAsync(cancellationToken))
                return true;
            // The sender may have changed the deadline in the same moment: that is no answer, and no reason to ask again.
            entry = await AgainAsync(entry, cancellationToken);
        }
        return false;
    }

    private async Task AddFilesAsync(InboxAnswer answer, AnswerForm form, IReadOnlyList<KeptUpload> uploads, CancellationToken cancellationToken)
    {
        var order = 0;
        var before = await db.Set<AnswerFile>()
            .AsNoTracking()
            .Where(f => f.EntryId == answer.EntryId && form.Stay.Contains(f.Id))
            .OrderBy(f => f.Order)
            .ToListAsync(cancellationToken);
        foreach (var file in before)
            db.Add(new AnswerFile(answer, file.FileName, file.Content, ++order));
        foreach (var (name, content) in uploads)
            db.Add(new AnswerFile(answer, name, content, ++order));
    }

    private Task FinishAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        entry.IsOwed ? Task.CompletedTask : procedures.ProceedAsync(entry, InboxProcedure.Done, procedures.Today, "", cancellationToken);

    private Task<InboxEntry> AgainAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        db.Set<InboxEntry>().SingleAsync(e => e.Id == entry.Id, cancellationToken);

    private async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e.IsStale() || e.IsDuplicate(engine))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
