using Union.Organizations.Officers;
using Union.Organizations.Rules;

namespace Union.Organizations.Terms.Committees;

/// <summary>
/// An office stands empty that must be filled in time: since when, until when, how urgent that is. The chair's (豫工会条例§14, 渝§10; A-25)
/// and the audit head's (domain.md 2(a).4, 渝§10).
/// </summary>
internal sealed record Vacancy(OfficerPost Post, DateOnly Since, int Days, DateOnly Due, bool IsUrgent, bool IsOver, string Basis)
{
    public static IReadOnlyList<Vacancy> AllOf(CommitteeView view, RuleSet rules, WorkingCalendar calendar, DateOnly today) =>
        [
            .. new[]
            {
                Of(OfficerPost.Chair, OrganizationRules.ChairVacancy, view, rules, calendar, today),
                Of(OfficerPost.AuditHead, OrganizationRules.AuditVacancy, view, rules, calendar, today),
            }.OfType<Vacancy>(),
        ];

    private static Vacancy? Of(OfficerPost post, Rule<int> months, CommitteeView view, RuleSet rules, WorkingCalendar calendar, DateOnly today)
    {
        if (view.InOffice.Any(f => f.Post == post))
            return null;
        if (view.Former.Where(f => f.Post == post && f.To is not null).Max(f => f.To) is not { } since)
            return null;
        var days = today.DayNumber - since.DayNumber;
        var due = calendar.Add(since, rules.Value(months), TimeUnit.Month);
        return days < 0
            ? null
            : new Vacancy(post, since, days, due, days >= rules.Value(OrganizationRules.VacancyWarn1), today > due, rules.Basis(months));
    }
}
