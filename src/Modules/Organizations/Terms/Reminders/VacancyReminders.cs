using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Web.Forms;
using Union.Work.Reminders;

namespace Union.Organizations.Terms.Reminders;

/// <summary>
/// A chair's or an audit head's office that stands empty: told after 60 and 80 days, and every day once the period is over (豫工会条例§14,
/// 渝§10; A-25).
/// </summary>
internal sealed class VacancyReminders(UnionDbContext db, RuleBook rules, WorkingCalendars calendars) : IReminderSource
{
    public async IAsyncEnumerable<ReminderDraft> HoldingAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var told in OfAsync(OfficerPost.Chair, OrganizationRules.ChairVacancy, "vacancy", today, cancellationToken))
            yield return told;
        await foreach (var told in OfAsync(OfficerPost.AuditHead, OrganizationRules.AuditVacancy, "audit-vacancy", today, cancellationToken))
            yield return told;
    }

    private async IAsyncEnumerable<ReminderDraft> OfAsync(
        OfficerPost post,
        Rule<int> months,
        string key,
        DateOnly today,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var calendar = await calendars.CurrentAsync(cancellationToken);
        var holders = db.Set<Officer>().Where(f => f.Post == post);
        var vacant =
            from o in db.Set<Organization>().AsNoTracking()
            where o.State == OrganizationState.Active && holders.Any(f => f.OrganizationId == o.Id && f.To != null)
            where !holders.Any(f => f.OrganizationId == o.Id && f.From <= today && (f.To == null || f.To > today))
            select new
            {
                o.Id,
                o.Name,
                Since = holders.Where(f => f.OrganizationId == o.Id).Max(f => f.To),
            };
        foreach (var row in await vacant.ToListAsync(cancellationToken))
        {
            var set = await rules.ForAsync(row.Id, today, cancellationToken);
            if (
                row.Since is { } since
                && Tell(row.Id, row.Name, post, key, since, calendar.Add(since, set.Value(months), TimeUnit.Month), set) is { } told
            )
                yield return told;
        }
    }

    private static ReminderDraft? Tell(Guid id, string name, OfficerPost post, string key, DateOnly since, DateOnly due, RuleSet set)
    {
        var days = set.On.DayNumber - since.DayNumber;
        var (warn1, warn2) = (set.Value(OrganizationRules.VacancyWarn1), set.Value(OrganizationRules.VacancyWarn2));
        if (days < warn1)
            return null;
        var isOver = set.On > due;
        return new ReminderDraft(
            $"{key}:{id:N}:{since:yyyyMMdd}:{(isOver ? "over" : days >= warn2 ? warn2 : warn1)}",
            id,
            Permissions.Elections,
            $"{name}{post.DisplayName()}缺位 {days} 天，{(isOver ? "已经超过补选期限" : $"应当在 {due:yyyy年M月d日} 以前补选")}",
            $"/admin/organizations/{id}/committees",
            due,
            days >= warn2,
            isOver
        );
    }
}
