using System.Text.RegularExpressions;

namespace Union.Texts.Citations;

/// <summary>
/// Titles written without 书名号. Only what cannot well be anything else is taken: the full name of a law, a 关于…的意见 with or without its issuer,
/// and a long name with an unmistakable ending behind a verb of making or following.
/// </summary>
internal static partial class UnmarkedTitles
{
    private const int Shortest = 8;

    // Far more than any real text has; a text made of verbs alone must not hold up who saves it.
    private const int MostVerbs = 50_000;

    /// <param name="Start">Where the title begins.</param>
    /// <param name="Length">Its length.</param>
    /// <param name="IsCertain">It is the full name of a law.</param>
    public readonly record struct Found(int Start, int Length, bool IsCertain);

    public static IEnumerable<Found> Of(string text)
    {
        foreach (Match match in Law().Matches(text))
            yield return new Found(match.Index, match.Length, true);
        var verbs = 0;
        for (var verb = Verb().Match(text); verb.Success && verbs < MostVerbs; verbs++)
        {
            var end = verb.Index + verb.Length;
            foreach (var found in Behind(text, verb, end))
            {
                yield return found;
                end = found.Start + found.Length;
            }
            verb = Verb().Match(text, end);
        }
    }

    private static IEnumerable<Found> Behind(string text, Match verb, int start)
    {
        if (MakesItself(text, verb))
            yield break;
        for (; ; )
        {
            var run = Run().Match(text, start, Math.Min(text.Length - start, 90));
            if (!run.Success)
                yield break;
            var (from, length) = Trim(text, run.Index, run.Length);
            if (length < Shortest || !IsTitle(text.Substring(from, length)))
                yield break;
            yield return new Found(from, length, false);
            start = from + length;
            // 意见和关于…的意见: another one follows.
            if (start >= text.Length || text[start] is not ('和' or '、' or '及'))
                yield break;
            start++;
        }
    }

    // 结合实际，制定某某实施方案。 and 制定实施意见如下: the text speaks of itself.
    private static bool MakesItself(string text, Match verb)
    {
        if (!verb.ValueSpan.StartsWith("制定") && !verb.ValueSpan.StartsWith("制订"))
            return false;
        var before = text.AsSpan(Math.Max(0, verb.Index - 20), Math.Min(20, verb.Index));
        var sentence = before[(before.LastIndexOfAny("。；;\n") + 1)..];
        return sentence.Contains("结合", StringComparison.Ordinal)
            || sentence.Contains("实际", StringComparison.Ordinal)
            || sentence.TrimEnd().EndsWith("特");
    }

    private static bool IsTitle(string title)
    {
        if (About().IsMatch(title))
            return true;
        return Compound().IsMatch(title) && !Vague().IsMatch(title);
    }

    // 自治区党委关于依法治区的决策部署和全总…的实施意见: the title begins behind what it is joined to.
    private static (int Start, int Length) Trim(string text, int start, int length)
    {
        var joined = Joined().Match(text, start, length);
        return joined.Success ? (joined.Index + joined.Length, start + length - joined.Index - joined.Length) : (start, length);
    }

    [GeneratedRegex(
        "中华人民共和国(?!境|领|公民|国民)[\u4e00-\u9fff]{1,20}?(?<![依合非违立司执守普无方办])法典?(?![律规院定治人令制])|(?<![《〈])中国工会章程|中华人民共和国宪法"
    )]
    private static partial Regex Law();

    [GeneratedRegex(
        "(?:根据|按照|依据|依照|遵循|遵照|贯彻落实|贯彻|落实|执行|制定下发|制定|制订|制发|印发|下发|转发|出台|深化|建立健全|学习|把|将)了?(?!《|〈|好|情况)"
    )]
    private static partial Regex Verb();

    // Words up to an ending, without the marks of a sentence; a quotation within is part of the title.
    [GeneratedRegex(
        "\\G\\s?(?:[^，。；：！？、《》〈〉（）\\n\\r,;:!?()“”\"]|“[^”\\n]{1,30}”|、(?=[\u4e00-\u9fff]{1,6}(?:制度|建设)))+?(?:意见|实施方案|实施细则|实施办法|评价办法|考核办法|管理办法|五年规划|三年规划|行动方案|若干规定|干规定|操作办法)(?![书见箱])"
    )]
    private static partial Regex Run();

    [GeneratedRegex("^[\u4e00-\u9fffxX×]{0,25}关于[^。]{4,70}的(?:[\u4e00-\u9fff]{0,4}意见|若干规定)$")]
    private static partial Regex About();

    [GeneratedRegex("(?:实施意见|指导意见|实施方案|实施细则|实施办法|评价办法|考核办法|五年规划|三年规划|行动方案|干规定)$")]
    private static partial Regex Compound();

    [GeneratedRegex("^(?:本|具体|相关|有关|各项|该|此|其|了|我|相应|切实可行|详细)|(?:结合|实际|的有关|的相关)")]
    private static partial Regex Vague();

    [GeneratedRegex("^.*(?:部署|精神|要求|决定|工作)[和与及]", RegexOptions.RightToLeft)]
    private static partial Regex Joined();
}
