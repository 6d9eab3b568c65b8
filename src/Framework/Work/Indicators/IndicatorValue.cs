using System.Globalization;

namespace Union.Work.Indicators;

/// <summary>
/// A value with everything it is made of (domain.md 4.1.1): counts, cut-off date, scope, definition version. Two decimals for
/// calculation, one on screen, halves rounded up; 0 of 0 is no rate.
/// </summary>
public sealed record IndicatorValue(
    IndicatorInfo Info,
    Guid OrganizationId,
    DateOnly On,
    IndicatorPeriod Period,
    int DefinitionVersion,
    long Numerator,
    long Denominator
)
{
    /// <summary>Day a kept value was computed; null for one of this moment.</summary>
    public DateOnly? ComputedOn { get; init; }

    /// <summary>Computed later than the night after its day: by what was on record then.</summary>
    public bool IsMadeUpLater => ComputedOn > On.AddDays(1);

    /// <summary>Numerator ÷ denominator × 100 with two decimals; null for 0 of 0 and for counts.</summary>
    public decimal? Percent =>
        Info.Unit is not IndicatorUnit.Percent || Denominator == 0
            ? null
            : Math.Round(Numerator * 100m / Denominator, 2, MidpointRounding.AwayFromZero);

    /// <summary>What floor and target are compared with.</summary>
    public decimal? Figure => Info.Unit is IndicatorUnit.Percent ? Percent : Numerator;

    /// <summary>83.3 %, 12 个 or —.</summary>
    public string Text =>
        Info.Unit is not IndicatorUnit.Percent ? Numerator.ToString("N0", CultureInfo.InvariantCulture)
        : Percent is { } percent ? Shown(percent) + "%"
        : "—";

    /// <summary>15 / 18 家</summary>
    public string Counts =>
        Info.Unit is IndicatorUnit.Percent
            ? string.Create(CultureInfo.InvariantCulture, $"{Numerator:N0} / {Denominator:N0} {Info.Measure}")
            : Info.Measure;

    /// <summary>Compared before rounding: 79.996 % is below a floor of 80 % although it shows as 80.0 %.</summary>
    public bool IsBelowFloor =>
        Info.Unit is IndicatorUnit.Percent
            ? Info.Floor is { } floor && Denominator > 0 && Numerator * 100m < floor * Denominator
            : Exceeds(Info.Floor);

    public bool ReachesTarget =>
        Info.Target is { } target
        && (
            Info.Unit is not IndicatorUnit.Percent
                ? (Info.LowerIsBetter ? Numerator <= target : Numerator >= target)
                : Denominator > 0 && (Info.LowerIsBetter ? Numerator * 100m <= target * Denominator : Numerator * 100m >= target * Denominator)
        );

    /// <summary>The definition changed after this value was stored.</summary>
    public bool IsOfOldDefinition => DefinitionVersion != Info.Version;

    /// <summary>One decimal, halves up (away from zero for a change): 82.25 shows as 82.3.</summary>
    public static string Shown(decimal percent) =>
        Math.Round(percent, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);

    private bool Exceeds(decimal? bound) => bound is { } limit && (Info.LowerIsBetter ? Numerator > limit : Numerator < limit);
}
