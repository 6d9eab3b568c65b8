using System.Text.RegularExpressions;

namespace Union.Texts.Passages;

/// <summary>What a line begins with: an article (第十一条), a numbered head (一、 （一） 1.) or nothing.</summary>
internal readonly partial record struct LineLabel(LineKind Kind, string Printed, int Number, int Part)
{
    // What follows 第三条 when a sentence speaks of the article instead of beginning it.
    private const string Continuations = "的第规款项所和与、，,及至或中之以或内外有依";

    private static readonly LineLabel None = new(LineKind.Text, "", 0, 0);

    public static LineLabel Read(string line, int previousArticle)
    {
        var article = Article().Match(line);
        if (article.Success && BeginsArticle(line, article, previousArticle, out var number))
        {
            var part = ChineseNumber.Parse(article.Groups["part"].ValueSpan) ?? 0;
            return new LineLabel(LineKind.Article, string.Concat(article.Value.Where(c => !char.IsWhiteSpace(c))), number, part);
        }
        if (First().Match(line) is { Success: true } first && ChineseNumber.Parse(first.Groups["n"].ValueSpan) is { } one)
            return new LineLabel(LineKind.First, first.Value, one, 0);
        if (Second().Match(line) is { Success: true } second && ChineseNumber.Parse(second.Groups["n"].ValueSpan) is { } two)
            return new LineLabel(LineKind.Second, second.Value, two, 0);
        if (Third().Match(line) is { Success: true } third && ChineseNumber.Parse(third.Groups["n"].ValueSpan) is { } three)
            return new LineLabel(LineKind.Third, third.Value, three, 0);
        return None;
    }

    private static bool BeginsArticle(string line, Match match, int previousArticle, out int number)
    {
        number = ChineseNumber.Parse(match.Groups["n"].ValueSpan) ?? 0;
        if (number == 0)
            return false;
        if (
            match.Length == line.Length
            || char.IsWhiteSpace(line[match.Length])
            || "【（(：:〔[".Contains(line[match.Length], StringComparison.Ordinal)
        )
            return true;
        return number == previousArticle + 1 && !Continuations.Contains(line[match.Length], StringComparison.Ordinal);
    }

    [GeneratedRegex(
        $@"^第\s?(?<n>[{ChineseNumber.Characters}]{{1,9}})\s?条(?:之(?<part>[一二三四五六七八九十]{{1,3}})(?![{ChineseNumber.Characters}]))?"
    )]
    private static partial Regex Article();

    [GeneratedRegex("^(?<n>[一二三四五六七八九十]{1,4})、")]
    private static partial Regex First();

    [GeneratedRegex("^[（(](?<n>[一二三四五六七八九十]{1,4})[）)]")]
    private static partial Regex Second();

    [GeneratedRegex(@"^(?<n>[0-9]{1,2})(?:[、．]|\.(?![0-9]))")]
    private static partial Regex Third();
}
