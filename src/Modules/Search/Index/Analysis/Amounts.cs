using System.Globalization;
using System.Text.RegularExpressions;
using Union.Texts;

namespace Union.Search.Index.Analysis;

/// <summary>Sums of money written one way: 5000元, 5,000元, 五千元, 伍仟元, 5千元 and 0.5万元 are the same 500,000 分.</summary>
internal static partial class Amounts
{
    private const string Written = "两壹贰叁肆伍陆柒捌玖拾佰仟";
    private const string Plain = "二一二三四五六七八九十百千";

    /// <summary>The sums of a text in its NFKC form, each in 分, with where they stand.</summary>
    public static IEnumerable<(long Value, int Start, int Length)> FindAll(string plain)
    {
        if (!plain.Contains('元'))
            yield break;
        foreach (Match match in Amount().Matches(plain))
            if (ValueOf(match) is { } value)
                yield return (value, match.Index, match.Length);
    }

    private static long? ValueOf(Match match)
    {
        var (sum, any) = (0m, false);
        foreach (var (group, unit) in new[] { ("yi", 100_000_000m), ("wan", 10_000m), ("one", 1m) })
        {
            if (match.Groups[group] is not { Success: true } written)
                continue;
            if (Number(written.Value) is not { } number)
                return null;
            (sum, any) = (sum + number * unit, true);
        }
        sum *= 100;
        return any && sum < 1_000_000_000_000_000m && decimal.Truncate(sum) == sum ? (long)sum : null;
    }

    private static decimal? Number(string written)
    {
        if (!char.IsAsciiDigit(written[0]))
            return ChineseNumber.Parse(
                string.Concat(written.Select(c => Written.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : c))
            );
        var unit = written[^1] switch
        {
            '十' => 10m,
            '百' => 100m,
            '千' => 1000m,
            _ => 1m,
        };
        return decimal.Parse(unit == 1m ? written : written[..^1], NumberStyles.Number, CultureInfo.InvariantCulture) * unit;
    }

    private const string Digits = "(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,12})(?:\\.[0-9]{1,6})?[十百千]?";
    private const string Characters = "[〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟]{1,12}";

    [GeneratedRegex(
        $"(?<![0-9]|[0-9][,.])(?:(?<yi>{Digits}|{Characters})[亿億])?(?:(?<wan>{Digits}|{Characters})[万萬])?(?<one>{Digits}|{Characters})?元"
    )]
    private static partial Regex Amount();
}
