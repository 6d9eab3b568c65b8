using System.Globalization;

namespace Union.Work.Indicators.Board;

/// <summary>An indicator on the dashboard, beside its value at the end of the month before.</summary>
internal sealed record Tile(IndicatorValue Value, IndicatorValue? Before)
{
    /// <summary>较上月末 +1.2 个百分点; values of different definitions are not compared.</summary>
    public string? Trend =>
        Before is null ? null
        : Before.DefinitionVersion != Value.DefinitionVersion ? "口径已变，不与上月末比较"
        : (Value.Figure - Before.Figure) switch
        {
            null => null,
            0 => "与上月末持平",
            { } change => "较上月末 " + Shown(change),
        };

    public bool? IsBetter =>
        Trend is null || Before!.DefinitionVersion != Value.DefinitionVersion || Value.Figure == Before.Figure
            ? null
            : Value.Figure > Before.Figure != Value.Info.LowerIsBetter;

    /// <summary>底线 80%，目标 100%</summary>
    public string Bounds =>
        string.Join(
            "，",
            new[] { Bound("底线", Value.Info.Floor), Bound(Value.Info.LowerIsBetter ? "应为" : "目标", Value.Info.Target) }.OfType<string>()
        );

    private string? Bound(string name, decimal? bound) =>
        bound is null ? null : string.Create(CultureInfo.InvariantCulture, $"{name} {bound:0.##}{(IsRate ? "%" : "")}");

    private string Shown(decimal change) =>
        IsRate
            ? (change > 0 ? "+" : "−") + IndicatorValue.Shown(Math.Abs(change)) + " 个百分点"
            : (change > 0 ? "+" : "−") + Math.Abs(change).ToString("N0", CultureInfo.InvariantCulture);

    private bool IsRate => Value.Info.Unit is IndicatorUnit.Percent;
}
