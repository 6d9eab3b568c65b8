using System.Text.RegularExpressions;

namespace Union.Texts.Citations;

/// <summary>Reads the clauses named right behind a citation: 第五条第二款、第七条至第九条.</summary>
internal static partial class ClauseReader
{
    private const int Most = 40;

    /// <returns>The clauses and where they end; <paramref name="at"/> itself where there are none.</returns>
    public static (IReadOnlyList<ClauseReference> Clauses, int End) Read(string text, int at)
    {
        var clauses = new List<ClauseReference>();
        var end = at;
        foreach (var (clause, start, length) in Places(text, at))
        {
            // 第七条至第九条 names the eighth too.
            if (clauses.Count > 0 && text[start - 1] is '至' or '到')
                for (var between = clauses[^1].Article + 1; between < clause.Article && clauses.Count < Most; between++)
                    clauses.Add(new ClauseReference(between));
            if (clauses.Count < Most)
                clauses.Add(clause);
            end = start + length;
        }
        return (clauses, end);
    }

    /// <summary>Each clause named from a place on, and where its words stand.</summary>
    public static IEnumerable<(ClauseReference Clause, int Start, int Length)> Places(string text, int at)
    {
        var match = First().Match(text, at, Math.Min(text.Length - at, 200));
        foreach (var group in match.Groups["clause"].Captures.Cast<Capture>())
            if (Clause().Match(group.Value) is { Success: true } clause && Number(clause, "article") is > 0 and var article)
                yield return (
                    new ClauseReference(article, Number(clause, "sub"), Number(clause, "paragraph"), Number(clause, "item")),
                    group.Index,
                    group.Length
                );
    }

    private static int Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? ChineseNumber.Parse(group.ValueSpan) ?? 0 : 0;

    private const string N = "[〇零一二三四五六七八九十百千0-9]{1,8}";
    private const string One =
        "第\\s?(?<article>"
        + N
        + ")\\s?条(?:之(?<sub>[一二三四五六七八九十]{1,2}))?(?:第\\s?(?<paragraph>"
        + N
        + ")\\s?款)?(?:第?\\s?[（(]?(?<item>"
        + N
        + ")[）)]?\\s?项)?";

    [GeneratedRegex("\\G\\s?的?\\s?(?<clause>" + One + ")(?:[、和及至到](?<clause>" + One + "))*")]
    private static partial Regex First();

    [GeneratedRegex(One)]
    private static partial Regex Clause();
}
