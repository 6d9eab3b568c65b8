using System.Globalization;
using System.Text.RegularExpressions;

namespace Union.Texts.Targets;

/// <summary>A number with its unit, and what the words around it make of it.</summary>
/// <param name="Start">Where it begins, with 不低于 or 达到 before it.</param>
/// <param name="NumberStart">Where the number itself begins.</param>
/// <param name="End">Where it ends, with 以上 behind it.</param>
/// <param name="Amount">The number.</param>
/// <param name="Unit">人, 家, % …</param>
/// <param name="Before">不低于, 达到, 共 …; empty without such a word.</param>
/// <param name="After">以上, 以内 …</param>
internal sealed partial record Quantity(int Start, int NumberStart, int End, decimal Amount, string Unit, string Before, string After)
{
    private const string Numerals = "〇零一二两三四五六七八九十百千";

    public bool IsTotal => Before is "共" or "合计" or "总计" or "共计" or "总数" or "总共";

    public bool HasBound => After.Length > 0 || Before is "不低于" or "不少于" or "至少" or "超过" or "不超过" or "不高于" or "不多于";

    public TargetComparison Comparison =>
        Before is "不超过" or "不高于" or "不多于" || After is "以内" or "以下" ? TargetComparison.AtMost : TargetComparison.AtLeast;

    /// <summary>All of a phrase, in its order.</summary>
    public static IEnumerable<Quantity> Of(string words, int start, int end)
    {
        foreach (Match match in Pattern().Matches(words[start..end]))
        {
            var number = match.Groups["number"];
            var percent = match.Groups["of"].Success;
            if (Read(match.Groups["digits"].Value) is not { } amount)
                continue;
            amount *= match.Groups["times"].Value switch
            {
                "万" => 10_000,
                "亿" => 100_000_000,
                _ => 1,
            };
            yield return new Quantity(
                start + match.Index,
                start + number.Index,
                start + match.Index + match.Length,
                amount / 1.0000000000m, // 14000, not 14000.0
                percent ? "%" : match.Groups["unit"].Value,
                match.Groups["before"].Value,
                match.Groups["after"].Value
            );
        }
    }

    private static decimal? Read(string digits)
    {
        var plain = digits.Replace(",", "", StringComparison.Ordinal);
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        return ChineseNumber.Parse(plain.Replace('两', '二')) is { } han ? han : null;
    }

    // 三类以上, 四级工会, 第二次 and “五类示范点” count nothing: only units stand here that targets are counted in.
    [GeneratedRegex(
        "(?<before>不低于|不少于|不超过|不高于|不多于|至少|超过|达到|增加到|提高到|达|共计|合计|总计|总共|共)?\\s*"
            + "(?<number>(?<of>百分之)(?<digits>["
            + Numerals
            + "]{1,6})"
            + "|(?<![\\d.第"
            + Numerals
            + "])(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d+)?|["
            + Numerals
            + "]{1,8})\\s*(?<times>万|亿)?\\s*(?<unit>人次|人(?!以[下])|家|个(?!一|百分点|全覆盖|月)|%|元|名|户|份|项|次|场|起|件|条|所|处|支))"
            + "(?<after>以上|以内|以下)?"
    )]
    private static partial Regex Pattern();
}
