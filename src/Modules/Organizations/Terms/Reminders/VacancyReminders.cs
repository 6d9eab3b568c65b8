using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Work.Reminders;

namespace Union.Organizations.Terms.Reminders;

/// <summary>A chair's office that stands empty: told after 60 and 80 days, and every day once the period is over (豫工会条例§14, 渝§10; A-25).</summary>
internal sealed class VacancyReminders(UnionDbContext db, RuleBook rules, WorkingCalendars calendars) : IReminderSource
{
    public async IAsyncEnumerable<ReminderDraft> HoldingAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var calendar = await calendars.CurrentAsync(cancellationToken);
        var chairs = db.Set<Officer>().Where(f => f.Post == OfficerPost.Chair);
        var vacant =
            from o in db.Set<Organization>().AsNoTracking()
            where o.State == OrganizationState.Active && chairs.Any(f => f.OrganizationId == o.Id && f.To != null)
            where !chairs.Any(f => f.OrganizationId == o.Id && f.From <= today && (f.To == null || f.To > today))
            select new
            {
                o.Id,
                o.Name,
                Since = chairs.Where(f => f.OrganizationId == o.Id).Max(f => f.To),
            };
        foreach (var row in await vacant.ToListAsync(cancellationToken))
            if (row.Since is { } since && Tell(row.Id, row.Name, since, await rules.ForAsync(row.Id, today, cancellationToken), calendar) is { } told)
                yield return told;
    }

    private static ReminderDraft? Tell(Guid id, string name, DateOnly since, RuleSet set, WorkingCalendar calendar)
    {
        var (days, due) = (set.On.DayNumber - since.DayNumber, calendar.Add(since, set.Value(OrganizationRules.ChairVacancy), TimeUnit.Month));
        var (warn1, warn2) = (set.Value(OrganizationRules.VacancyWarn1), set.Value(OrganizationRules.VacancyWarn2));
        if (days < warn1)
            return null;
        var isOver = set.On > due;
        return new ReminderDraft(
            $"vacancy:{id:N}:{since:yyyyMMdd}:{(isOver ? "over" : days >= warn2 ? warn2 : warn1)}",
            id,
            Permissions.Elections,
            $"{name}主席缺位 {days} 天，{(isOver ? "已经超过补选期限" : $"应当在 {due:yyyy年M月d日} 以前补选")}",
            $"/admin/organizations/{id}/committees",
            due,
            days >= warn2,
            isOver
        );
    }
}
