using Union.Texts.Targets;

namespace Union.Notices.Targets;

/// <summary>A value with the counts it was made of.</summary>
/// <param name="Value">In the target's unit; of a share, the percentage.</param>
/// <param name="Numerator">How many count; null where only the value is known.</param>
/// <param name="Denominator">Of how many.</param>
internal sealed record TargetFigures(decimal Value, decimal? Numerator = null, decimal? Denominator = null)
{
    /// <summary>From counts: what is kept and compared is not rounded (domain.md 2(m).7 13).</summary>
    public static TargetFigures Share(decimal numerator, decimal denominator) =>
        new(Math.Round(numerator * 100 / denominator, NoticeTarget.Scale, MidpointRounding.AwayFromZero), numerator, denominator);

    /// <summary>Whether this is enough; compared before rounding.</summary>
    public bool Reaches(NoticeTarget target)
    {
        if (!target.IsMeasurable)
            return false;
        var asked = target.Amount!.Value;
        var share = target.Unit == TargetUnits.Percent;
        if (target.Comparison == TargetComparison.AllOf && !share && Denominator is > 0)
            return Numerator >= Denominator;
        var (left, right) = share && Denominator is > 0 ? (Numerator!.Value * 100, asked * Denominator.Value) : (Value, asked);
        return target.Comparison switch
        {
            TargetComparison.Exactly => left == right,
            TargetComparison.AtMost => left <= right,
            _ => left >= right,
        };
    }
}
