using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Founding.Prospects;

/// <summary>Reckons the deadline from the unit's opening by the rules of the place.</summary>
internal sealed class StatutoryDeadlines(RuleBook rules, WorkingCalendars calendars, TimeProvider clock)
{
    public async Task<StatutoryDeadline> OfAsync(EmployingUnit unit, CancellationToken cancellationToken)
    {
        var today = Today.Of(clock);
        var rule = (await rules.ForAsync(unit.OrganizationId, today, cancellationToken)).Applied(OrganizationRules.FoundingDeadline);
        var basis = $"开业（投产）之日起 {rule.Text}内建会，{rule.Basis}";
        if (unit.OpenedOn is not { } opened)
            return new StatutoryDeadline(null, 0, basis);
        var due = (await calendars.CurrentAsync(cancellationToken)).Add(opened, rule.Value, TimeUnit.Month);
        return new StatutoryDeadline(due, due.DayNumber - today.DayNumber, basis);
    }

    /// <summary>Units opened before this day are late, by the rules of an organization.</summary>
    public async Task<DateOnly> LateIfOpenedBeforeAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        var today = Today.Of(clock);
        return today.AddMonths(-(await rules.ForAsync(organizationId, today, cancellationToken)).Value(OrganizationRules.FoundingDeadline));
    }
}
