using System.Text;
using System.Text.RegularExpressions;

namespace Union.Search.Index.Analysis;

/// <summary>A title as people ask for it: without the country's name, 书名号, date behind it and every mark.</summary>
internal static partial class TitleKey
{
    private const string Country = "中华人民共和国";

    public static string Of(string title)
    {
        var builder = new StringBuilder(title.Length);
        foreach (var letter in Letters.Of(Date().Replace(title, "")))
            builder.Append(char.ConvertFromUtf32(letter.Code));
        var key = builder.ToString();
        return key.StartsWith(Country, StringComparison.Ordinal) && key.Length > Country.Length ? key[Country.Length..] : key;
    }

    [GeneratedRegex(@"[(（]\s*(?:19|20)[0-9]{2}[-.年/][^()（）]*[)）]\s*$")]
    private static partial Regex Date();
}
