using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Mail;
using Union.Core.Notifications;

namespace Union.Users.Notifications;

[BackgroundTask(Title = "清理通知和邮件", Schedule = "50 3 * * *", Description = "删除一年前的通知和三个月前发出的邮件。")]
internal sealed class ForgetNotifications(TimeProvider clock) : IBackgroundTask
{
    private const int Days = 365;
    private const int MailDays = 90;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var db = serviceProvider.GetRequiredService<UnionDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var (before, sentBefore) = (now.AddDays(-Days), now.AddDays(-MailDays));
        await db.Set<Notification>().Where(n => n.CreatedAt < before).ExecuteDeleteAsync(cancellationToken);
        await db.Set<OutgoingMail>().Where(m => m.DueAt == null && m.CreatedAt < sentBefore).ExecuteDeleteAsync(cancellationToken);
    }
}
