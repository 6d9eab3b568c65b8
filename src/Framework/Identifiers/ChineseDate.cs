using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Union.Identifiers;

/// <summary>
/// A date as people and documents write it: 2009年7月1日, 2009-07-01, 2009.7.1, 二〇一七年七月一日; also a month or a year alone, where the
/// field allows it. The year always has four digits; nothing is guessed.
/// </summary>
public sealed partial record ChineseDate : IComparable<ChineseDate>
{
    private const int FirstYear = 1800;
    private const int LastYear = 2199;

    private ChineseDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    public DatePrecision Precision =>
        Day is not null ? DatePrecision.Day
        : Month is not null ? DatePrecision.Month
        : DatePrecision.Year;

    /// <summary>The first day it can mean: the date itself when known to the day.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can mean.</summary>
    public DateOnly Last =>
        Day is not null ? First
        : Month is { } month ? new(Year, month, DateTime.DaysInMonth(Year, month))
        : new(Year, 12, 31);

    public static ChineseDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    public static bool TryParse(string? input, out ChineseDate? date)
    {
        Parse(input).TryGet(out date);
        return date is not null;
    }

    /// <param name="input">What was typed.</param>
    /// <param name="atLeast">How exact the field wants it.</param>
    public static Parsed<ChineseDate> Parse(string? input, DatePrecision atLeast = DatePrecision.Day)
    {
        var parsing = new Parsing<ChineseDate>(input, "date");
        var folded = InputText.Fold(input);
        if (folded is "")
            return parsing.FailForm("empty", "没有填写日期，请按“2009年7月1日”或“2009-07-01”填写。");
        var text = folded is null ? "" : Unify(Midnight().Replace(folded, ""));
        if (Numbers(text) is not { } parts)
            return parsing.FailForm("form", WhatIsWrong(text));
        var (year, month, day) = parts;
        if (year is < FirstYear or > LastYear)
            return parsing.Fail(CheckLevel.Plausibility, "year", $"年份 {year} 超出 {FirstYear}—{LastYear}，请核对。");
        if (month is < 1 or > 12)
            return parsing.Fail(CheckLevel.Plausibility, "month", $"没有 {month} 月，请核对月份。");
        if (day < 1 || (day is not null && day > DateTime.DaysInMonth(year, month!.Value)))
            return parsing.Fail(CheckLevel.Plausibility, "day", $"{year} 年 {month} 月没有 {day} 日，请核对。");
        var date = new ChineseDate(year, month, day);
        return date.Precision >= atLeast
            ? parsing.Done(date)
            : parsing.FailForm(
                "precision",
                atLeast == DatePrecision.Day ? "日期要写到日，如“2009年7月1日”，请补全。" : "日期要写到月，如“2009年7月”，请补全。"
            );
    }

    // One kind of dash and point, no blanks; 二O一七 and 二0一七 are typed for 二〇一七.
    private static string Unify(string folded)
    {
        var result = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (InputText.IsBlank(c))
                continue;
            result.Append(
                c switch
                {
                    '—' or '–' or '−' or '‐' or '―' => '-',
                    '。' or '、' => '.',
                    'O' or 'o' or '◯' or '0' when result.Length is > 0 and < 4 && result[0] is ('一' or '二') => '〇',
                    _ => c,
                }
            );
        }
        return result.ToString();
    }

    private static (int Year, int? Month, int? Day)? Numbers(string text)
    {
        foreach (var form in new[] { WithWords(), WithSeparators(), EightDigits() })
            if (
                form.Match(text) is { Success: true } match
                && Number(match.Groups["y"]) is { } year
                && (!match.Groups["m"].Success || Number(match.Groups["m"]) is not null)
                && (!match.Groups["d"].Success || Number(match.Groups["d"]) is not null)
            )
                return (year, Number(match.Groups["m"]), Number(match.Groups["d"]));
        return null;
    }

    private static int? Number(Group group)
    {
        if (group.ValueSpan is "元")
            return 1;
        return group.Success && ChineseNumerals.TryRead(group.ValueSpan, out var number) ? number : null;
    }

    private static string WhatIsWrong(string text) =>
        text switch
        {
            _ when Masked().IsMatch(text) => "日期中有被隐去的部分（x、×、*），请填写确切日期；不清楚时留空并在备注中说明。",
            _ when ShortYear().IsMatch(text) => "年份要写四位数字，如 2009 年不能写作 09 年，请补全。",
            _ when YearLast().IsMatch(text) => "请把年份写在前面，如“2009-07-01”。",
            _ => "看不懂这个日期，请按“2009年7月1日”或“2009-07-01”填写。",
        };

    public int CompareTo(ChineseDate? other) => other is null ? 1 : (First, Last).CompareTo((other.First, other.Last));

    public static bool operator <(ChineseDate? left, ChineseDate? right) => Comparer<ChineseDate>.Default.Compare(left, right) < 0;

    public static bool operator <=(ChineseDate? left, ChineseDate? right) => Comparer<ChineseDate>.Default.Compare(left, right) <= 0;

    public static bool operator >(ChineseDate? left, ChineseDate? right) => Comparer<ChineseDate>.Default.Compare(left, right) > 0;

    public static bool operator >=(ChineseDate? left, ChineseDate? right) => Comparer<ChineseDate>.Default.Compare(left, right) >= 0;

    /// <summary>As the screen shows it: 2009年7月1日.</summary>
    public string ToChinese() =>
        Words(number => number.ToString(CultureInfo.InvariantCulture), number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>As some documents are signed: 二〇〇九年七月一日.</summary>
    public string ToChineseNumerals() => Words(ChineseNumerals.ByDigit, ChineseNumerals.WithPlaces);

    private string Words(Func<int, string> year, Func<int, string> place) =>
        year(Year) + "年" + (Month is { } month ? place(month) + "月" : "") + (Day is { } day ? place(day) + "日" : "");

    /// <summary>ISO 8601: 2009-07-01, 2009-07 or 2009.</summary>
    public override string ToString() =>
        Precision switch
        {
            DatePrecision.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DatePrecision.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => First.ToString("yyyy", CultureInfo.InvariantCulture),
        };

    private const string Small = "(?:[0-9]{1,2}|[" + ChineseNumerals.Characters + "]{1,3})";

    [GeneratedRegex("^(?<y>[0-9]{4}|[〇○零一二三四五六七八九]{4})年(?:度|(?<m>" + Small + "|元)月份?(?:(?<d>" + Small + ")[日号]?)?)?$")]
    private static partial Regex WithWords();

    [GeneratedRegex("^(?<y>[0-9]{4})(?:(?<s>[-./])(?<m>[0-9]{1,2})(?:\\k<s>(?<d>[0-9]{1,2})\\.?)?)?$")]
    private static partial Regex WithSeparators();

    [GeneratedRegex("^(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})$")]
    private static partial Regex EightDigits();

    // Spreadsheets hand a date over with its midnight.
    [GeneratedRegex("(?<=[0-9])(?: +|T)0?0:00(?::00(?:\\.0+)?)?Z?$")]
    private static partial Regex Midnight();

    [GeneratedRegex("[xX×*]")]
    private static partial Regex Masked();

    [GeneratedRegex("^'?[0-9]{2}(?:年|[-./])[0-9]{1,2}(?:月|[-./])[0-9]{1,2}日?$|^[0-9]{2}年$")]
    private static partial Regex ShortYear();

    [GeneratedRegex("^[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4}$")]
    private static partial Regex YearLast();
}
