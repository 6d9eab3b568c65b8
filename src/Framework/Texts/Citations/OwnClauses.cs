using System.Text.RegularExpressions;
using Union.Texts.Structure;

namespace Union.Texts.Citations;

/// <summary>Finds where a text names its own clauses: 本法第五条第二款、第七条, 本条第一款, 前款第三项, 前条.</summary>
public static partial class OwnClauses
{
    private const int Most = 5000;

    /// <returns>The places in the order of the text, with the part each leads to. What names a clause that is not there is left out.</returns>
    public static IReadOnlyList<(int Start, int Length, TextPart Target)> In(TextStructure structure)
    {
        var found = new List<(int, int, TextPart)>();
        foreach (var match in Mention().EnumerateMatches(structure.Source))
        {
            if (found.Count >= Most)
                break;
            if (structure.At(match.Index) is not { } here)
                continue;
            var words = structure.Source.AsSpan(match.Index, match.Length);
            if (words.StartsWith("前") || words.StartsWith("本条") || words.StartsWith("本款"))
                Near(structure, here, match.Index, match.Length, found);
            else
                Named(structure, here, match.Index, match.Length, found);
        }
        return found;
    }

    // 本法第五条、第七条: each clause leads to its own place, the first together with 本法.
    private static void Named(TextStructure structure, TextPart here, int start, int length, List<(int, int, TextPart)> found)
    {
        var from = start;
        foreach (var (clause, at, width) in ClauseReader.Places(structure.Source, start + length))
        {
            var begin = from == start ? start : at;
            if (structure.Find(Scope(here) + clause.Anchor) is { } target)
                found.Add((begin, at + width - begin, target));
            from = at + width;
        }
    }

    private static void Near(TextStructure structure, TextPart here, int start, int length, List<(int, int, TextPart)> found)
    {
        var match = NearWords().Match(structure.Source, start, length);
        if (!match.Success || Above(here, PartKind.Article) is not { } article)
            return;
        var item = Number(match, "item");
        var anchor = match.Groups["what"].Value switch
        {
            "前条" => Before(structure, article)?.Anchor,
            "本条" => article.Anchor,
            "本款" => Above(here, PartKind.Paragraph)?.Anchor,
            _ => Above(here, PartKind.Paragraph) is { } paragraph ? Before(article, paragraph)?.Anchor : null,
        };
        if (anchor is null)
            return;
        if (Number(match, "paragraph") is > 0 and var number)
            anchor = $"{anchor}-p-{number}";
        else if (item > 0 && match.Groups["what"].Value is "前条" or "本条")
            anchor += "-p-1";
        if (item > 0)
            anchor += $"-i-{item}";
        // 本条 and 本款 alone name what the reader has before the eyes.
        if (structure.Find(anchor) is { } target && target != article && target != Above(here, PartKind.Paragraph))
            found.Add((start, match.Length, target));
    }

    private static TextPart? Above(TextPart? part, PartKind kind)
    {
        while (part is not null && part.Kind != kind)
            part = part.Parent;
        return part;
    }

    private static TextPart? Before(TextPart article, TextPart paragraph)
    {
        var at = article.Children.ToList().IndexOf(paragraph);
        return at > 0 ? article.Children[at - 1] : null;
    }

    private static TextPart? Before(TextStructure structure, TextPart article)
    {
        TextPart? last = null;
        foreach (var part in structure.All().Where(p => p.Kind == PartKind.Article))
            if (part == article)
                return last;
            else
                last = part;
        return null;
    }

    // An annex numbers its articles anew, and its 本办法 is itself.
    private static string Scope(TextPart part) => Above(part, PartKind.Annex) is { } annex ? annex.Anchor + "-" : "";

    private static int Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? ChineseNumber.Parse(group.ValueSpan) ?? 0 : 0;

    private const string N = "[〇零一二三四五六七八九十百千0-9]{1,8}";
    private const string Own = "本(?:法|条例|办法|规定|细则|章程|规则|规程|准则|制度|意见|方案|通知|决定)";
    private const string NearOnes =
        "(?<what>前条|前款|本条|本款)(?:第\\s?(?<paragraph>" + N + ")\\s?款)?(?:第?\\s?[（(]?(?<item>" + N + ")[）)]?\\s?项)?";

    [GeneratedRegex(Own + "(?=\\s?的?\\s?第\\s?" + N + "\\s?条)|" + NearOnes)]
    private static partial Regex Mention();

    [GeneratedRegex("\\G" + NearOnes)]
    private static partial Regex NearWords();
}
