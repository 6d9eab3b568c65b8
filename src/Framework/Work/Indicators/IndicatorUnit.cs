using System.ComponentModel.DataAnnotations;

namespace Union.Work.Indicators;

/// <summary>What an indicator's value is (domain.md 4.1.4: measures of different units are never added).</summary>
public enum IndicatorUnit
{
    /// <summary>A rate: numerator ÷ denominator × 100.</summary>
    [Display(Name = "%")]
    Percent,

    [Display(Name = "个")]
    Unions,

    [Display(Name = "家")]
    Units,

    [Display(Name = "人")]
    People,
}
