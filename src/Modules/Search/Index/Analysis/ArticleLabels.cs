using System.Globalization;
using System.Text.RegularExpressions;
using Union.Texts;
using Union.Texts.Passages;

namespace Union.Search.Index.Analysis;

/// <summary>Article labels written one way: 第十一条, 第11条, 11条 and 第 十一 条 are t11, 第十一条之一 is t11-1.</summary>
internal static partial class ArticleLabels
{
    public static string? Key(string label) => Label().Match(label) is { Success: true } match && match.Length == label.Length ? Key(match) : null;

    /// <summary>Splits 工会法第十一条 into what stands before the label and the label's key.</summary>
    public static (string Before, string Key)? AtEnd(string text)
    {
        var match = Last().Match(text);
        return match.Success && Key(match) is { } key ? (text[..match.Index], key) : null;
    }

    private static string? Key(Match match)
    {
        if (ChineseNumber.Parse(match.Groups["n"].ValueSpan) is not { } number)
            return null;
        var part = ChineseNumber.Parse(match.Groups["part"].ValueSpan);
        return string.Create(CultureInfo.InvariantCulture, $"t{number}{(part is null ? "" : $"-{part}")}");
    }

    private const string Pattern = $@"第?\s*(?<n>[{ChineseNumber.Characters}]{{1,9}})\s*条(?:之(?<part>[{ChineseNumber.Characters}]{{1,3}}))?";

    [GeneratedRegex(Pattern)]
    private static partial Regex Label();

    [GeneratedRegex(Pattern + @"\s*$")]
    private static partial Regex Last();
}
