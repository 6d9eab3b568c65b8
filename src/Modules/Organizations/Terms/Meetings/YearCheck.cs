using Union.Organizations.Rules;
using Union.Organizations.Tree;

namespace Union.Organizations.Terms.Meetings;

/// <summary>Meetings of a year against how many there must be at least (五个一).</summary>
internal sealed record YearCheck(int Year, int Held, int Wanted, bool IsOver, string Basis)
{
    public bool IsMet => Held >= Wanted;

    /// <summary>This year, and last year where the union already was.</summary>
    public static IReadOnlyList<YearCheck> Of(IReadOnlyList<Meeting> meetings, Organization organization, RuleSet rules, DateOnly today) =>
        [
            .. new[] { today.Year, today.Year - 1 }
                .Where(year => year == today.Year || organization.OpenedOn is not { } opened || opened.Year < year)
                .Select(year => new YearCheck(
                    year,
                    meetings.Count(m => m.On.Year == year),
                    rules.Value(OrganizationRules.MeetingsPerYear),
                    year < today.Year,
                    rules.Basis(OrganizationRules.MeetingsPerYear)
                )),
        ];
}
