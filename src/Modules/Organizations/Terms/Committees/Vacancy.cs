using Union.Organizations.Officers;
using Union.Organizations.Rules;

namespace Union.Organizations.Terms.Committees;

/// <summary>The chair's office stands empty: since when, until when it must be filled, how urgent that is (豫工会条例§14, 渝§10; A-25).</summary>
internal sealed record Vacancy(DateOnly Since, int Days, DateOnly Due, bool IsUrgent, bool IsOver, string Basis)
{
    public static Vacancy? Of(CommitteeView view, RuleSet rules, WorkingCalendar calendar, DateOnly today)
    {
        if (view.InOffice.Any(f => f.Post == OfficerPost.Chair))
            return null;
        if (view.Former.Where(f => f.Post == OfficerPost.Chair && f.To is not null).Max(f => f.To) is not { } since)
            return null;
        var days = today.DayNumber - since.DayNumber;
        var due = calendar.Add(since, rules.Value(OrganizationRules.ChairVacancy), TimeUnit.Month);
        return days < 0
            ? null
            : new Vacancy(
                since,
                days,
                due,
                days >= rules.Value(OrganizationRules.VacancyWarn1),
                today > due,
                rules.Basis(OrganizationRules.ChairVacancy)
            );
    }
}
