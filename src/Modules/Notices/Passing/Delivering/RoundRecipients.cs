using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Passing.Delivering;

internal static class RoundRecipients
{
    /// <summary>All inboxes of the round are brought up to date after the save.</summary>
    public static async Task TellRecipientsAsync(this UnionDbContext db, PassingRound round, CancellationToken cancellationToken)
    {
        foreach (var id in await db.Set<PassingRecipient>().Where(r => r.RoundId == round.Id).Select(r => r.Id).ToListAsync(cancellationToken))
            db.Raise(new RecipientChanged(id));
    }
}
