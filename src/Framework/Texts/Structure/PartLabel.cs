using System.Text.RegularExpressions;

namespace Union.Texts.Structure;

/// <summary>The label a line begins with.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Printed">As printed, without blanks.</param>
/// <param name="Number">Its number; 0 without one.</param>
/// <param name="Sub">之一: 1; else 0.</param>
/// <param name="End">Where in the line the words after it begin.</param>
internal readonly partial record struct PartLabel(LabelStyle Style, string Printed, int Number, int Sub, int End)
{
    private const int LongestHeading = 60;

    // What follows 第三条 when a sentence speaks of the article instead of beginning it.
    private const string Continuations = "的第规款项所和与、，,及至或中之以内外有依";
    private const string Openers = "【（(：:〔[*_";

    public static readonly PartLabel None = new(LabelStyle.None, "", 0, 0, 0);

    public bool IsHead => Style is >= LabelStyle.First and <= LabelStyle.Fifth;

    /// <summary>Reads the label at the beginning of a line's words.</summary>
    /// <param name="words">The line from its first word to its end.</param>
    /// <param name="isHeading">It is marked as a heading: then a label needs no proof.</param>
    /// <param name="previousArticle">The number of the article before, which tells 第三条规定的 from a third article.</param>
    public static PartLabel Read(string words, bool isHeading, int previousArticle)
    {
        if (words.Length == 0)
            return None;
        return words[0] switch
        {
            '第' => ReadNumbered(words, isHeading, previousArticle),
            '附' => ReadAnnex(words),
            '目' => Contents().Match(words) is { Success: true } m ? new PartLabel(LabelStyle.Contents, "目录", 0, 0, m.Length) : None,
            '【' => Bracketed().Match(words) is { Success: true } m ? new PartLabel(LabelStyle.Bracketed, "", 0, 0, m.Length) : None,
            _ => ReadHead(words),
        };
    }

    /// <summary>Reads 一、 （一） 1. (1) ① at the beginning of the words.</summary>
    public static PartLabel ReadHead(string words)
    {
        if (words[0] is >= '①' and <= '⑳')
            return new PartLabel(LabelStyle.Fifth, words[..1], words[0] - '①' + 1, 0, 1);
        if (words[0] is >= '㈠' and <= '㈩')
            return new PartLabel(LabelStyle.Second, words[..1], words[0] - '㈠' + 1, 0, 1);
        var match = Head().Match(words);
        if (!match.Success)
            return None;
        var style =
            match.Groups["first"].Success ? LabelStyle.First
            : match.Groups["second"].Success ? LabelStyle.Second
            : match.Groups["third"].Success ? LabelStyle.Third
            : LabelStyle.Fourth;
        var number = ChineseNumber.Parse(Group(match, "first", "second", "third", "fourth")) ?? 0;
        return number is 0 or > 999 ? None : new PartLabel(style, WithoutBlanks(match.Value), number, 0, match.Length);
    }

    private static PartLabel ReadNumbered(string words, bool isHeading, int previousArticle)
    {
        var match = Numbered().Match(words);
        if (!match.Success || ChineseNumber.Parse(match.Groups["n"].ValueSpan) is not (> 0 and var number))
            return None;
        var unit = match.Groups["unit"].Value;
        if (unit == "条")
        {
            if (!isHeading && !BeginsArticle(words, match, number, previousArticle))
                return None;
            var part = ChineseNumber.Parse(match.Groups["part"].ValueSpan) ?? 0;
            return new PartLabel(LabelStyle.Article, WithoutBlanks(match.Value), number, part, match.Length);
        }
        if (match.Groups["part"].Success || !IsHeadline(words, match.Length, isHeading))
            return None;
        var style = unit switch
        {
            "编" or "部分" => LabelStyle.Book,
            "分编" => LabelStyle.SubBook,
            "章" => LabelStyle.Chapter,
            _ => LabelStyle.Section,
        };
        return new PartLabel(style, WithoutBlanks(match.Value), number, 0, match.Length);
    }

    private static bool BeginsArticle(string words, Match match, int number, int previous)
    {
        if (match.Length == words.Length || char.IsWhiteSpace(words[match.Length]) || Openers.Contains(words[match.Length], StringComparison.Ordinal))
            return true;
        return number == previous + 1 && !Continuations.Contains(words[match.Length], StringComparison.Ordinal);
    }

    // 第七节相应改为第八节，… speaks of a section; 第七节 监察委员会 is one.
    private static bool IsHeadline(string words, int end, bool isHeading) =>
        isHeading
        || (words.Length <= LongestHeading && (end == words.Length || char.IsWhiteSpace(words[end])) && words.AsSpan().IndexOfAny("。；，") < 0);

    private static PartLabel ReadAnnex(string words)
    {
        if (words.Length > LongestHeading * 2 || Annex().Match(words) is not { Success: true } match)
            return None;
        var number = ChineseNumber.Parse(match.Groups["n"].ValueSpan) ?? 0;
        return new PartLabel(LabelStyle.Annex, WithoutBlanks(match.Groups["label"].Value), number, 0, match.Length);
    }

    private static ReadOnlySpan<char> Group(Match match, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (match.Groups[name] is { Success: true } group)
                return group.ValueSpan;
        return [];
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(
        $@"^第\s?(?<n>[{ChineseNumber.Characters}]{{1,9}})\s?(?<unit>条|章|节|编|分编|部分)(?:之(?<part>[一二三四五六七八九十]{{1,3}})(?![{ChineseNumber.Characters}]))?"
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        "^(?:(?<first>[一二三四五六七八九十]{1,4})\\s?[、．]|[（(]\\s?(?<second>[一二三四五六七八九十]{1,4})\\s?[）)]"
            + "|(?<third>[0-9０-９]{1,2})(?:[、．]|\\.(?![0-9]))|[（(]\\s?(?<fourth>[0-9０-９]{1,2})\\s?[）)])"
    )]
    private static partial Regex Head();

    // 附件 附件1 附件一： 附录 附表二 附： with a title at most; 附则 is a chapter, 附加刑 a word.
    [GeneratedRegex(@"^(?<label>附\s?(?:件|录|表|图)?\s?(?<n>[0-9０-９一二三四五六七八九十]{0,3}))(?:\s*[:：]\s*|\s+|$)")]
    private static partial Regex Annex();

    [GeneratedRegex(@"^目\s{0,4}[录次]\s*$")]
    private static partial Regex Contents();

    [GeneratedRegex("^【[^】\\n]{1,40}】")]
    private static partial Regex Bracketed();
}
