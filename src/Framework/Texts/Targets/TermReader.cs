using System.Globalization;
using System.Text.RegularExpressions;

namespace Union.Texts.Targets;

/// <summary>Reads by when: 到2017年年底, 2019年年底前, 年内, 4月30日前, 从2009年开始连续3年, 每年, 动态保持.</summary>
internal static partial class TermReader
{
    /// <param name="words">A phrase or a sentence.</param>
    /// <param name="year">The year the text was written, for 今年 and dates without a year; null where it is not known. An earlier year is no due date.</param>
    public static (TargetTerm Term, DateOnly? DueOn)? Read(string words, int? year)
    {
        if (Floor().IsMatch(words))
            return (TargetTerm.Always, null);
        if (Span().Match(words) is { Success: true } span && Number(span.Groups["years"].Value) is { } years)
            return (TargetTerm.ByDate, End(int.Parse(span.Groups["from"].Value, CultureInfo.InvariantCulture) + years - 1));
        if (Plan().Match(words) is { Success: true } plan)
            return (TargetTerm.ByDate, End(1955 + 5 * Number(plan.Groups["n"].Value)!.Value));
        foreach (Match match in Date().Matches(words))
            if (Day(match, year) is { } day && (year is null || day.Year >= year))
                return (TargetTerm.ByDate, day);
        return EachReview().IsMatch(words) ? (TargetTerm.EachReview, null)
            : EachYear().IsMatch(words) ? (TargetTerm.Yearly, null)
            : null;
    }

    private static DateOnly? Day(Match match, int? written)
    {
        var isDue =
            match.Groups["by"].Success
            || match.Groups["end"].Success
            || match.Groups["ago"].Success
            || match.Groups["within"].Success
            || match.Groups["half"].Success;
        if (!isDue || Year(match, written) is not { } year)
            return null;
        if (Number(match.Groups["month"].Value) is not { } month)
            return match.Groups["half"].Success ? new DateOnly(year, 6, 30)
                : Number(match.Groups["quarter"].Value) is { } quarter and >= 1 and <= 4 ? MonthEnd(year, quarter * 3)
                : End(year);
        if (month is < 1 or > 12)
            return null;
        return Number(match.Groups["day"].Value) is not { } day ? MonthEnd(year, month)
            : day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day)
            : null;
    }

    private static int? Year(Match match, int? written) =>
        match.Groups["year"].Value switch
        {
            "今年" or "本年" or "当年" or "" => written,
            "明年" => written + 1,
            var text => Number(text.TrimEnd('年')) is { } year and >= 1949 and <= 2999 ? year : null,
        };

    private static int? Number(string text) =>
        text.Length == 0 ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : ChineseNumber.Parse(text);

    private static DateOnly End(int year) => new(year, 12, 31);

    private static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    [GeneratedRegex("动态保持|始终保持|长期保持|保持在")]
    private static partial Regex Floor();

    [GeneratedRegex("每次考[评核]|考评时|评选时")]
    private static partial Regex EachReview();

    [GeneratedRegex("每年|全年|每个年度|一年一")]
    private static partial Regex EachYear();

    [GeneratedRegex(@"[从自](?<from>\d{4})年(?:开始|起)[，,]?\s*连续(?<years>[二三四五六七八九十\d]{1,2})年")]
    private static partial Regex Span();

    // 十四五 is the plan of 2021–2025.
    [GeneratedRegex("[“\"]?(?<n>十[一二三四五六七八九])五[”\"]?(?:规划)?(?:期)?末")]
    private static partial Regex Plan();

    [GeneratedRegex(
        @"(?<by>到|至|截至|在|于)?(?<year>今年|本年|当年|明年|(?<!\d)\d{4}年|[〇零一二三四五六七八九]{4}年)"
            + @"(?:(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日)?|(?<half>上半年)|第?(?<quarter>[一二三四])季度)?"
            + @"(?<end>年底|年末|底|末)?(?<ago>之前|以前|前)?(?<within>年内|以内|内)?"
            + @"|(?<by>到|至|在)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?(?<end>底|末)?(?<ago>之前|以前|前)"
            + @"|(?<within>年内)|(?<by>到|在)?(?<end>年底|年末)(?<ago>之前|以前|前)?|(?<half>上半年)"
    )]
    private static partial Regex Date();
}
