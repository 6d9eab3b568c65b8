using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Contents.TakeDowns;
using Union.Work.Reminders;

namespace Union.Notices.Heads.Reviews;

/// <summary>Documents on trial: told once when the day of review comes near and once when it has passed.</summary>
internal sealed class TrialReminders(UnionDbContext db) : IReminderSource
{
    private const int AheadDays = 30;

    public async IAsyncEnumerable<ReminderDraft> HoldingAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var soon = today.AddDays(AheadDays);
        var due = db.Set<Notice>()
            .AsNoTracking()
            .Where(n => n.State == ContentState.Published && n.TakenDownAs != TakeDown.Withdrawn && n.ReviewOn <= soon);
        await foreach (var notice in due.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return Tell(notice, today);
    }

    private static ReminderDraft Tell(Notice notice, DateOnly today)
    {
        var on = notice.ReviewOn!.Value;
        var late = today.DayNumber - on.DayNumber;
        return new ReminderDraft(
            $"notice-review:{notice.Id:N}:{on:yyyyMMdd}:{(late > 0 ? "overdue" : "due")}",
            notice.OrganizationId,
            Permissions.Publish,
            late > 0
                ? $"《{notice.Title}》试行期已过 {late} 天，请决定转正、修改或废止"
                : $"《{notice.Title}》应在 {on:yyyy年M月d日} 以前复查，决定转正、修改或废止",
            notice.AdminUrl,
            on,
            late > 0
        );
    }
}
