using Microsoft.EntityFrameworkCore;
using Union.Core.Notifications;

namespace Union.Users.Notifications;

/// <summary>Who wants mails at once gets them now; done again after a failure, it finds what is mailed already.</summary>
internal sealed class MailAtOnce(UnionDbContext db, NotificationMails mails) : IAfterCommit<PeopleNotified>
{
    public async Task HandleAsync(PeopleNotified happened, CancellationToken cancellationToken)
    {
        var ids = happened.NotificationIds.ToArray();
        var rows = await db.Set<Notification>()
            .Where(n => ids.Contains(n.Id) && n.MailedAt == null && n.ReadAt == null)
            .ToListAsync(cancellationToken);
        if (rows.Count > 0)
            await mails.QueueAsync(rows, MailPace.AtOnce, cancellationToken);
    }
}
