using Microsoft.EntityFrameworkCore;
using Union.Work.Procedures;

namespace Union.Notices.Passing.Delivering;

/// <summary>In the recipient's site: makes the entry, or lets it follow what the sender changed, with its to-do.</summary>
internal sealed class KeepInInbox(UnionDbContext db, Procedures procedures, TimeProvider clock)
{
    public async Task RunAsync(Delivery from, CancellationToken cancellationToken)
    {
        var known = await db.Set<InboxEntry>().SingleOrDefaultAsync(e => e.RecipientId == from.Recipient.Id, cancellationToken);
        if (known is null)
            await ReceiveAsync(from, cancellationToken);
        else
            await FollowAsync(known, from, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ReceiveAsync(Delivery from, CancellationToken cancellationToken)
    {
        if (from.Round.State == PassingState.TakenBack)
            return;
        var entry = new InboxEntry(from, clock.GetUtcNow().UtcDateTime);
        db.Add(entry);
        if (entry.IsOwed)
            Procedures.Expect(await procedures.StartAsync(entry, procedures.Today, cancellationToken), entry.DueOn);
        db.Act("notices.inbox-receive", $"收到{entry.SenderName}下发的文件");
    }

    private async Task FollowAsync(InboxEntry entry, Delivery from, CancellationToken cancellationToken)
    {
        var (state, news, ended) = (entry.State, entry.NewsAt, (entry.Ended, entry.IsAskedStill));
        entry.Follow(from);
        if (entry.State != state && entry.State != PassingState.Open)
            await procedures.ProceedAsync(entry, InboxProcedure.End, procedures.Today, entry.Reason, cancellationToken);
        else if (!entry.IsAsked)
            await procedures.ProceedAsync(entry, InboxProcedure.Halt, procedures.Today, entry.News, cancellationToken);
        else if (entry.IsOwed)
            await procedures.ProceedAsync(entry, InboxProcedure.Resume, procedures.Today, "", cancellationToken);
        if (await procedures.FindAsync(entry.Id, cancellationToken) is { ClosedOn: null } open)
            Procedures.Expect(open, entry.IsOwed ? entry.DueOn : null);
        if (entry.State == PassingState.TakenBack && state != PassingState.TakenBack)
            await PassOnAsync(entry, (round, at) => round.TakeBack($"{entry.SenderName}撤回了来文：{entry.Reason}", at), cancellationToken);
        else if (entry.NewsAt != news || ended != (entry.Ended, entry.IsAskedStill))
            await PassOnAsync(entry, (round, at) => round.Follow(entry, at), cancellationToken);
        db.Act("notices.inbox-follow", $"收文随{entry.SenderName}更新", entry.Reason.Length > 0 ? entry.Reason : null);
    }

    // What was passed on as it is goes the way of the document it came from.
    private async Task PassOnAsync(InboxEntry entry, Action<PassingRound, DateTime> change, CancellationToken cancellationToken)
    {
        var rounds = await db.Set<PassingRound>()
            .Where(r => r.ForwardedEntryId == entry.Id && r.State != PassingState.TakenBack)
            .ToListAsync(cancellationToken);
        foreach (var round in rounds)
        {
            change(round, clock.GetUtcNow().UtcDateTime);
            await db.TellRecipientsAsync(round, cancellationToken);
        }
    }
}
