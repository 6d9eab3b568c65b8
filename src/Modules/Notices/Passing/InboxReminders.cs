using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Work.Reminders;

namespace Union.Notices.Passing;

/// <summary>
/// What came and nobody opened, what changed since, and what the sender asked for again. Deadlines themselves, before and after the day, are
/// told by the procedure's clock.
/// </summary>
[Feature(PassingStartup.Feature)]
internal sealed class InboxReminders(UnionDbContext db) : IReminderSource
{
    public async IAsyncEnumerable<ReminderDraft> HoldingAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entries = db.Set<InboxEntry>().AsNoTracking().Where(e => e.IsUnread || (e.IsOwed && e.Reminders > 0)).AsAsyncEnumerable();
        await foreach (var e in entries.WithCancellation(cancellationToken))
        {
            if (e.IsUnread)
                yield return Of(e, e.OpenedAt is null ? "new" : $"news-{e.NewsAt?.Ticks ?? 0}", What(e));
            if (e.IsOwed && e.Reminders > 0)
                yield return Of(e, $"urged-{e.Reminders}", $"{e.SenderName}催办：{e.Title}（{e.Ask.Words}）") with
                {
                    IsUrgent = true,
                };
        }
    }

    private static string What(InboxEntry e) =>
        e.State == PassingState.TakenBack ? $"{e.SenderName}撤回了来文：{e.Title}"
        : e.OpenedAt is null ? $"收到{e.SenderName}的文件，还没有人打开：{e.Title}"
        : $"收到的文件有变化：{e.Title}";

    private static ReminderDraft Of(InboxEntry e, string occasion, string title) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"inbox:{e.Id:N}:{occasion}"),
            e.OrganizationId,
            PassingPermissions.View,
            title,
            e.Link,
            e.DueOn
        );
}
