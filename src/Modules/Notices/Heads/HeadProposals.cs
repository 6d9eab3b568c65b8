using System.Text.RegularExpressions;
using Union.Texts;
using Union.Texts.Structure;

namespace Union.Notices.Heads;

/// <summary>What a title and a text say about their document's head; an editor takes it or leaves it.</summary>
internal static partial class HeadProposals
{
    /// <summary>The title says that the document, or the one it carries, is on trial.</summary>
    public static bool IsTrial(string title) => Trial().IsMatch(title);

    /// <summary>The last day of the trial, from the day it holds.</summary>
    public static DateOnly? ReviewOn(DateOnly? from, int months) => from?.AddMonths(months);

    /// <summary>Titles of the annexes that the text names at its end (附件：1.… 2.…) and does not bring.</summary>
    public static IReadOnlyList<string> Annexes(string body)
    {
        var structure = TextStructure.Parse(body);
        var brought = structure
            .All()
            .Where(p => p.Kind == PartKind.Annex && HasText(structure, p))
            .Select(p => Key(p.Heading))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. structure
                .All()
                .Where(p => p.Kind == PartKind.AnnexList || (p.Kind == PartKind.Annex && !HasText(structure, p)))
                .SelectMany(p => Named(structure, p))
                .Where(t => t.Length is > 1 and <= NoticeAnnex.TitleLength && !brought.Contains(Key(t)))
                .DistinctBy(Key)
                .Take(NoticeAnnex.Most),
        ];
    }

    /// <summary>Titles that differ in blanks and marks only are one.</summary>
    public static string Key(string title) => NotWords().Replace(title, "");

    private static bool HasText(TextStructure structure, TextPart part) =>
        part.Children.Count > 0 || structure.OwnTextOf(part).Trim().Length > part.Caption.Length + 2;

    private static IEnumerable<string> Named(TextStructure structure, TextPart part)
    {
        var text = structure.TextOf(part).Trim();
        text = Label().Replace(text, "", 1);
        return text.Split('\n').SelectMany(l => Ordinal().Split(l)).Select(t => t.Trim(' ', '　', '。', '；', ';', '\r', '《', '》'));
    }

    // （试行）, 暂行办法, 试行方案; 先行 or 试行工作 in a title's matter are none.
    [GeneratedRegex("[（(]\\s*(?:试行|暂行|试点)\\s*[）)]|暂行(?:办法|条例|规定|规则|细则|方案)|试行(?:办法|条例|规定|规则|细则|方案)")]
    private static partial Regex Trial();

    [GeneratedRegex("^附\\s*件\\s*[0-9０-９一二三四五六七八九十]{0,3}\\s*[：:.．、]?\\s*")]
    private static partial Regex Label();

    [GeneratedRegex("(?:^|(?<=[\\s；;。]))[0-9０-９]{1,2}\\s*[.．、]\\s*")]
    private static partial Regex Ordinal();

    [GeneratedRegex("[\\s《》〈〉<>“”\"（）()]")]
    private static partial Regex NotWords();
}
