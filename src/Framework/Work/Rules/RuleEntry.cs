namespace Union.Work.Rules;

/// <summary>One value with where it comes from and when it held.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Source">The article, as the field writes it: 豫工会条例§6.</param>
/// <param name="IsConfirmed">False: not checked against the official text; shown as 未核实.</param>
/// <param name="From">First day; null: always.</param>
/// <param name="To">First day it no longer holds.</param>
public sealed record RuleEntry(
    string Rule,
    string Value,
    string Source,
    bool IsConfirmed = true,
    string Note = "",
    DateOnly? From = null,
    DateOnly? To = null
)
{
    public bool HoldsOn(DateOnly on) => (From is null || From <= on) && (To is null || on < To);
}
