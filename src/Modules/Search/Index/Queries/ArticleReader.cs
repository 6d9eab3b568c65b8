using System.Text.RegularExpressions;
using Union.Search.Index.Analysis;
using Union.Search.Index.Vocabularies;
using Union.Texts;

namespace Union.Search.Index.Queries;

/// <summary>Reads a clause called by name: 工会法 第十一条, 工会法11条第2款, 劳合法39条第（二）项, 工会法 11.</summary>
internal static partial class ArticleReader
{
    private const int Longest = 60;

    public static ArticleReference? Read(string text, Vocabulary vocabulary)
    {
        if (text.Length > Longest)
            return null;
        var parts = Parts().Match(text);
        var (paragraph, item) = (Number(parts.Groups["paragraph"]), Number(parts.Groups["item"]));
        var before = parts.Success ? text[..parts.Index] : text;
        if (ArticleLabels.AtEnd(before) is not { } found)
        {
            // A bare number behind the name of a law.
            if (Bare().Match(before) is not { Success: true } bare || ArticleLabels.AtEnd(bare.Groups["n"].Value + "条") is not { } named)
                return null;
            found = (bare.Groups["law"].Value, named.Key);
        }
        var law = Between().Replace(found.Before, "");
        var title = TitleKey.Of(vocabulary.FullForm(law) ?? law);
        return title.Length > 1 ? new ArticleReference(title, found.Key, paragraph, item) : null;
    }

    private static int? Number(Group group) => group.Success ? ChineseNumber.Parse(group.ValueSpan) : null;

    [GeneratedRegex(
        $@"(?:\s*第?\s*(?<paragraph>[{ChineseNumber.Characters}]{{1,3}})\s*款)?(?:\s*第?\s*[(（]?(?<item>[{ChineseNumber.Characters}]{{1,3}})[)）]?\s*项)?(?:的?(?:规定|内容))?\s*$"
    )]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?<law>.*(?:法|条例|办法|规定|解释|规则|细则|章程|[编典]))\s*(?<n>[0-9]{1,4})\s*$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?:中的?|里的?|之|的|[,，、:：\s])+$")]
    private static partial Regex Between();
}
