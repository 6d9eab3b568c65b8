using System.Globalization;
using System.Text.RegularExpressions;
using Union.Identifiers;

namespace Union.Notices.Import;

/// <summary>Finds when a document was issued and from when it applies, as far as it says so.</summary>
internal static partial class DocumentDates
{
    const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>Reads "2017", "2017-05", "2017-05-06", "2017年5月6日" or "20170506" of an index.</summary>
    public static (DateOnly? Date, int? Year) Stated(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (null, null);
        var plain = WellFormedText.Normalize(text);
        if (In(plain).FirstOrDefault() is { Year: > 1 } date)
            return (date, date.Year);
        var match = StatedDate().Match(plain);
        if (match.Success && Make(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value) is { } exact)
            return (exact, exact.Year);
        return LeadingYear().Match(plain) is { Success: true } year ? (null, int.Parse(year.Value, CultureInfo.InvariantCulture)) : (null, null);
    }

    /// <summary>The date people put behind a name: 工会法(2021-12-24).md.</summary>
    public static DateOnly? OfFileName(string name) =>
        NameDate().Match(name) is { Success: true } match ? Make(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value) : null;

    /// <summary>The last date on which the head says it was published, revised or passed.</summary>
    public static DateOnly? OfHead(IEnumerable<string> head)
    {
        DateOnly? last = null;
        foreach (var line in head)
        {
            if (!Act().IsMatch(line) || Effect().IsMatch(line.TrimEnd('）', ')', '。')) && !Publication().IsMatch(line))
                continue;
            foreach (var date in In(line))
                if (!line.Contains($"自{date.Year}年", StringComparison.Ordinal) && (last is null || date > last))
                    last = date;
        }
        return last;
    }

    /// <summary>The date a document is signed with: the last line that is nothing but a date.</summary>
    public static DateOnly? OfSignature(IEnumerable<string> lastLines) =>
        lastLines
            .Reverse()
            .Where(l => l.Length <= 24)
            .Select(l => Alone().IsMatch(l) ? In(l).Cast<DateOnly?>().FirstOrDefault() : null)
            .FirstOrDefault(d => d is not null);

    /// <summary>From when this version applies. An older date of the head belongs to the first version and is not taken.</summary>
    public static DateOnly? Effective(IReadOnlyList<string> head, IReadOnlyList<string> lastLines, DateOnly? issued)
    {
        var stated = head.Where(l => Effect().IsMatch(l))
            .SelectMany(In)
            .Concat(lastLines.SelectMany(l => FromDate().Matches(l)).SelectMany(m => In(m.Value)))
            .Where(d => issued is null || d >= issued)
            .Order()
            .ToList();
        if (stated.Count > 0)
            return stated[0];
        // Of a revised text "自公布之日起施行" speaks of the first version; a head much older than the issue date tells the same.
        var revised = head.Any(l => Revision().IsMatch(l)) || OfHead(head) is { } first && issued?.DayNumber - first.DayNumber > 120;
        return !revised && head.Concat(lastLines).Any(l => OnPublication().IsMatch(l)) ? issued : null;
    }

    /// <summary>All full dates in a line, written with Arabic or Chinese figures.</summary>
    public static IEnumerable<DateOnly> In(string line)
    {
        var plain = WellFormedText.Normalize(line);
        foreach (Match match in ArabicDate().Matches(plain))
            if (Make(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value) is { } date)
                yield return date;
        foreach (Match match in ChineseDate().Matches(plain))
            if (Make(Figures(match.Groups[1].Value), Number(match.Groups[2].Value), Number(match.Groups[3].Value)) is { } date)
                yield return date;
    }

    static DateOnly? Make(string year, string month, string day)
    {
        var (y, m, d) = (Int(year), Int(month), Int(day));
        return y is >= 1900 and <= 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    static int Int(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // 一九九五, 二○二三: figure by figure; the circle is written with three different characters.
    static string Figures(string text) =>
        string.Concat(
            text.Select(c => ChineseDigits.IndexOf(c is '○' or '零' or 'Ｏ' or 'O' ? '〇' : c, StringComparison.Ordinal))
                .Where(i => i >= 0)
                .Select(i => (char)('0' + i))
        );

    // 十二, 二十六, 三十: at most two figures.
    static string Number(string text)
    {
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        return ten < 0 ? Figures(text) : (ten == 0 ? "1" : Figures(text[..ten])) + (ten == text.Length - 1 ? "0" : Figures(text[(ten + 1)..]));
    }

    [GeneratedRegex(@"^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$")]
    private static partial Regex StatedDate();

    [GeneratedRegex(@"^(?:19|20)\d{2}(?!\d)")]
    private static partial Regex LeadingYear();

    [GeneratedRegex(@"[（(\[_\- ](\d{4})[-.]?(\d{2})[-.]?(\d{2})[)）\]]?$")]
    private static partial Regex NameDate();

    [GeneratedRegex(@"通过|公布|发布|批准|修正|修订|修改|印发|会议|公告|^\D{0,2}\d{4}年\d+月\d+日$")]
    private static partial Regex Act();

    [GeneratedRegex(@"公布|发布|印发|公告")]
    private static partial Regex Publication();

    [GeneratedRegex(@"修正|修订|修改")]
    private static partial Regex Revision();

    [GeneratedRegex(@"施行$|执行$|生效$|起施行|日施行")]
    private static partial Regex Effect();

    [GeneratedRegex(@"自\s*\d{4}年\d{1,2}月\d{1,2}日\s*起?(?:施行|实施|执行|生效)")]
    private static partial Regex FromDate();

    [GeneratedRegex(@"自?(?:公布|发布|印发|颁布|通过)之日起?(?:施行|实施|执行|生效)")]
    private static partial Regex OnPublication();

    [GeneratedRegex(@"(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日")]
    private static partial Regex ArabicDate();

    [GeneratedRegex(@"([一二][〇○零ＯO一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日")]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"^[（(]?(?:\d|[一二])[^，。；：]{6,20}日[)）]?(?:印发)?$")]
    private static partial Regex Alone();
}
