using Microsoft.EntityFrameworkCore;
using Union.Core.Mail;
using Union.Web.Lists;

namespace Union.Users.Mail;

/// <summary>Mails that are not out: waiting after a failure or given up. What they say is not shown: it is for their person alone.</summary>
internal sealed class FailedMails(UnionDbContext db, TimeProvider clock)
{
    private IQueryable<OutgoingMail> Troubled =>
        db.Set<OutgoingMail>().Where(m => m.State == MailState.Failed || (m.State == MailState.Queued && m.Error != ""));

    public Task<int> WaitingAsync(CancellationToken cancellationToken) =>
        db.Set<OutgoingMail>().CountAsync(m => m.State == MailState.Queued || m.State == MailState.Sending, cancellationToken);

    public async Task<KeyPage<OutgoingMail>> PageAsync(KeyRequest ask, CancellationToken cancellationToken)
    {
        var rows = Troubled;
        var total = await rows.CountAsync(cancellationToken);
        if (Guid.TryParse(ask.Key(), out var key))
            rows = ask.IsBackward ? rows.Where(m => m.Id > key) : rows.Where(m => m.Id < key);
        rows = ask.IsBackward ? rows.OrderBy(m => m.Id) : rows.OrderByDescending(m => m.Id);
        return KeyPage.Of(await rows.AsNoTracking().Take(ask.Take).ToListAsync(cancellationToken), ask, m => m.Id.ToString(), total);
    }

    /// <summary>Tries all of them again now; returns how many there are.</summary>
    public async Task<int> RetryAsync(CancellationToken cancellationToken)
    {
        var rows = await Troubled.OrderBy(m => m.Id).Take(1000).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        rows.ForEach(m => m.Retry(now));
        await db.SaveChangesAsync(cancellationToken);
        return rows.Count;
    }
}
