using Union.Organizations.Rules;

namespace Union.Organizations.Terms.Overview;

/// <summary>The day the list is read on and the lengths that decide its statuses.</summary>
internal sealed record TermDays(DateOnly Today, int DueSoon, int Serious)
{
    public static TermDays From(DateOnly today, RuleSet rules) =>
        new(today, rules.Value(OrganizationRules.DueSoon), rules.Value(OrganizationRules.SeriouslyOverdue));

    public TermStatus Of(Term term) => term.StatusOn(Today, DueSoon, Serious);

    public int Late(Term term) => Math.Max(0, Today.DayNumber - term.DueOn.DayNumber);
}
