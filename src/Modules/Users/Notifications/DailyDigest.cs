using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Notifications;

namespace Union.Users.Notifications;

/// <summary>One mail a day to each person with something unread; people in groups, each group one save.</summary>
[BackgroundTask(Title = "通知摘要邮件", Schedule = "30 7 * * *", Description = "给选择每天一封摘要的人发送未读通知。")]
internal sealed class DailyDigest(TimeProvider clock) : IBackgroundTask
{
    // Older ones stand on the site; nobody gets a mail of last month's.
    private const int Days = 3;
    private const int Group = 100;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var db = serviceProvider.GetRequiredService<UnionDbContext>();
        var mails = serviceProvider.GetRequiredService<NotificationMails>();
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        var waiting = db.Set<Notification>().Where(n => n.CreatedAt >= since && n.MailedAt == null && n.ReadAt == null);
        for (var last = Guid.Empty; ; )
        {
            var people = await waiting
                .Where(n => n.UserId > last)
                .Select(n => n.UserId)
                .Distinct()
                .OrderBy(id => id)
                .Take(Group)
                .ToArrayAsync(cancellationToken);
            if (people.Length == 0)
                return;
            var rows = await waiting.Where(n => people.Contains(n.UserId)).ToListAsync(cancellationToken);
            await mails.QueueAsync(rows, MailPace.Daily, cancellationToken);
            db.ChangeTracker.Clear();
            last = people[^1];
        }
    }
}
