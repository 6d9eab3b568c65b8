using System.Globalization;
using Union.Texts.Targets;

namespace Union.Notices.Targets;

/// <summary>How targets and their values read.</summary>
internal static class TargetWords
{
    /// <summary>≥ 8,000 人, 全部 21 家, 100%; empty where no number is asked for.</summary>
    public static string Figure(NoticeTarget target)
    {
        if (!target.IsMeasurable)
            return "";
        var figure = Amount(target.Amount!.Value, target.Unit);
        return target.Comparison switch
        {
            TargetComparison.AllOf when target.Unit == TargetUnits.Percent => figure,
            TargetComparison.AllOf => $"全部 {figure}",
            TargetComparison.Exactly => figure,
            TargetComparison.AtMost => $"≤ {figure}",
            _ => $"≥ {figure}",
        };
    }

    /// <summary>8,000 人, 83.3%</summary>
    public static string Amount(decimal amount, string unit) =>
        unit == TargetUnits.Percent ? Shown(amount) + "%" : $"{amount.ToString("#,##0.##", CultureInfo.InvariantCulture)} {unit}".TrimEnd();

    /// <summary>83.3%（15 / 18）</summary>
    public static string Value(TargetFigures figures, string unit) =>
        figures.Numerator is { } part && figures.Denominator is { } whole
            ? $"{Amount(figures.Value, unit)}（{Count(part)} / {Count(whole)}）"
            : Amount(figures.Value, unit);

    /// <summary>2017年12月31日前, 动态保持, 每年 …</summary>
    public static string Due(NoticeTarget target) =>
        target.Term switch
        {
            TargetTerm.ByDate when target.DueOn is { } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TargetTerm.Always => "动态保持",
            TargetTerm.Yearly => "每年",
            TargetTerm.EachReview => "每次考评",
            _ => "未写期限",
        };

    // One decimal and no more than the target itself has; halves away from zero.
    private static string Shown(decimal percent) =>
        Math.Round(percent, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Count(decimal count) => count.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
