using Microsoft.EntityFrameworkCore;
using Union.Notices.Passing.Delivering;

namespace Union.Notices.Passing.Following;

/// <summary>Tells all who received a document what became of it; the entries show it and count as unread again.</summary>
internal sealed class TellWhatBecame(UnionDbContext db, TimeProvider clock)
{
    /// <param name="except">Rounds that passed down this very version need not hear of it.</param>
    /// <param name="end">How the whole document ended; <see cref="DocumentEnd.None"/> where it did not.</param>
    public async Task RunAsync(Guid noticeId, string news, Guid? except, DocumentEnd end, CancellationToken cancellationToken)
    {
        var rounds = await db.Set<PassingRound>()
            .Where(r =>
                r.NoticeId == noticeId
                && r.ForwardedEntryId == null
                && r.VersionId != except
                && r.State != PassingState.TakenBack
                && (!r.News.Contains(news) || (end != DocumentEnd.None && r.Ended != end))
            )
            .ToListAsync(cancellationToken);
        if (rounds.Count == 0)
            return;
        foreach (var round in rounds)
        {
            if (!round.News.Contains(news, StringComparison.Ordinal))
                round.Tell(news, clock.GetUtcNow().UtcDateTime);
            if (end != DocumentEnd.None)
                round.End(end);
            await db.TellRecipientsAsync(round, cancellationToken);
        }
        db.Act("notices.passing-news", "告知收文单位文件的变化", news);
        await db.SaveChangesAsync(cancellationToken);
    }
}
