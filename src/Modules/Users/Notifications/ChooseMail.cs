using Microsoft.EntityFrameworkCore;

namespace Union.Users.Notifications;

/// <summary>Keeps how a person wants notifications by mail.</summary>
internal sealed class ChooseMail(UnionDbContext db)
{
    public async Task<MailPace> OfAsync(Guid userId, CancellationToken cancellationToken) =>
        await db.Set<NotificationChoice>().Where(c => c.UserId == userId).Select(c => c.Mail).FirstOrDefaultAsync(cancellationToken);

    public async Task SaveAsync(Guid userId, MailPace pace, string? reason, CancellationToken cancellationToken)
    {
        var choice = await db.Set<NotificationChoice>().SingleOrDefaultAsync(c => c.UserId == userId, cancellationToken);
        if (choice is null)
            db.Add(choice = new NotificationChoice(userId));
        choice.Choose(pace);
        db.Act("users.notification-mail", "选择通知邮件", reason);
        await db.SaveChangesAsync(cancellationToken);
    }
}
