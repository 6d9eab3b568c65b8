using System.Globalization;
using System.Text.RegularExpressions;

namespace Union.Search.Index.Analysis;

/// <summary>Finds 文号 in any bracket and spacing: 鄂工发〔2017〕32号, 鄂工发[2017]32号, 鄂工发 2017 第32号.</summary>
internal static partial class DocumentNumbers
{
    public static IEnumerable<DocumentNumberMention> FindAll(string text)
    {
        foreach (Match match in Number().Matches(text))
            yield return new DocumentNumberMention(
                match.Groups["issuer"].Value,
                int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture),
                match.Value
            );
    }

    /// <summary>The number written one way, or null when the text is no document number.</summary>
    public static string? Key(string? text)
    {
        if (text is null)
            return null;
        var mention = FindAll(text.Normalize(System.Text.NormalizationForm.FormKC)).FirstOrDefault();
        return mention is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Simplified(mention.Issuer)}{mention.Year}-{mention.Number}");
    }

    private static string Simplified(string text) => string.Concat(Letters.Of(text).Select(letter => char.ConvertFromUtf32(letter.Code)));

    [GeneratedRegex(
        @"(?<issuer>[\p{IsCJKUnifiedIdeographs}]{1,12}(?:[（(][\p{IsCJKUnifiedIdeographs}]{1,4}[)）][\p{IsCJKUnifiedIdeographs}]{0,4})?)\s{0,3}[〔﹝\[(（【〈<{「]?\s{0,3}(?<year>(?:19|20)[0-9]{2})\s{0,3}年?\s{0,3}[〕﹞\])）】〉>}」]?\s{0,3}第?\s{0,3}(?<number>[0-9]{1,5})\s{0,3}[号號]"
    )]
    private static partial Regex Number();
}
