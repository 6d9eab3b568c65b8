namespace Union.Work.Rules;

/// <summary>What the value of a rule is; decides its editor and how it reads.</summary>
public enum RuleUnit
{
    People,
    Percent,
    Day,
    WorkingDay,
    Month,
    Year,
    YesNo,
    Fraction,
    Text,
}
