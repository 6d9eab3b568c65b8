using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Work.Deadlines;
using Union.Work.Reminders;

namespace Union.Contents.Review;

/// <summary>What waits for a reviewer or a signer longer than the site allows: told on the first working day after, and urgent when it is twice as long.</summary>
internal sealed class WaitingReviews(UnionDbContext db, SiteService sites, WorkingCalendars calendars) : IReminderSource
{
    private static readonly string[] Waiting = [ReviewStates.Submitted, ReviewStates.Approved];

    public async IAsyncEnumerable<ReminderDraft> HoldingAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var limit = (await sites.GetSiteSettingsAsync(cancellationToken)).As<ReviewSettings>().RemindAfter;
        if (limit <= 0)
            yield break;
        var calendar = await calendars.CurrentAsync(cancellationToken);
        var rows =
            from r in db.Set<ContentReview>().AsNoTracking()
            join c in db.Set<ProcedureCase>().AsNoTracking() on r.Id equals c.SubjectId
            where Waiting.Contains(c.State) && c.EnteredOn < today
            select new
            {
                r,
                c.State,
                c.EnteredOn,
            };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            if (calendar.WorkingDaysBetween(row.EnteredOn, today) is var days && days > limit)
                yield return Tell(row.r, row.State, row.EnteredOn, days, days > 2 * limit);
    }

    private static ReminderDraft Tell(ContentReview review, string state, DateOnly since, int days, bool isUrgent)
    {
        var isSubmitted = state == ReviewStates.Submitted;
        return new ReminderDraft(
            string.Create(CultureInfo.InvariantCulture, $"review:{review.Id:N}:{state}:{since:yyyyMMdd}"),
            review.OrganizationId,
            isSubmitted ? ReviewPermissions.Review : ReviewPermissions.Sign,
            $"《{review.Title}》{(isSubmitted ? "送审" : "审核通过")}已 {days} 个工作日，请{(isSubmitted ? "审核" : "签发")}",
            review.Link,
            null,
            isUrgent
        );
    }
}
