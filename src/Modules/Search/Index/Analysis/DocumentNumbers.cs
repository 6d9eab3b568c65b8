using Union.Identifiers.Documents;

namespace Union.Search.Index.Analysis;

/// <summary>Document numbers in a text and as keys; how they are written is the business of <see cref="DocumentNumber"/>.</summary>
internal static class DocumentNumbers
{
    private const string Country = "中华人民共和国";

    /// <summary>Those with a year: orders are found by their words.</summary>
    public static IEnumerable<DocumentNumberMention> FindAll(string text)
    {
        foreach (var match in DocumentNumber.FindAll(text))
            if (match.Number.Year is { } year)
                yield return new DocumentNumberMention(match.Number.Code, year, match.Number.Sequence, text.Substring(match.Start, match.Length));
    }

    /// <summary>The first number of a text written one way, or null when the text has none.</summary>
    public static string? Key(string? text)
    {
        if (text is null || DocumentNumber.FindAll(text) is not [var first, ..])
            return null;
        var key = first.Number.ToString();
        return key.StartsWith(Country, StringComparison.Ordinal) ? key[Country.Length..] : key;
    }
}
