namespace Union.Work.Indicators;

/// <summary>What an indicator's value is (domain.md 4.1.4: measures of different units are never added).</summary>
public enum IndicatorUnit
{
    Percent,
    Unions,
    Units,
    People,
}
