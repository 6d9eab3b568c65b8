using System.Text;
using System.Text.RegularExpressions;

namespace Union.Search.Index.Analysis;

/// <summary>A title as people ask for it: without the country's name, 书名号, date behind it and every mark.</summary>
internal static partial class TitleKey
{
    private const string Country = "中华人民共和国";

    public static string Of(string title)
    {
        var key = Letters(Date().Replace(title, ""));
        return key.StartsWith(Country, StringComparison.Ordinal) && key.Length > Country.Length ? key[Country.Length..] : key;
    }

    /// <summary>The letters of a name as the index folds them, with nothing between them.</summary>
    public static string Letters(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var letter in Analysis.Letters.Of(name))
            builder.Append(char.ConvertFromUtf32(letter.Code));
        return builder.ToString();
    }

    [GeneratedRegex(@"[(（]\s*(?:19|20)[0-9]{2}[-.年/][^()（）]*[)）]\s*$")]
    private static partial Regex Date();
}
