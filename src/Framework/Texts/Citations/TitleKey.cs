using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Union.Identifiers;

namespace Union.Texts.Citations;

/// <summary>A title written one way, so that two spellings of one title are equal: letters and digits alone, one width, no country's name.</summary>
public static partial class TitleKey
{
    private const string Country = "中华人民共和国";

    /// <summary>Most characters of a key.</summary>
    public const int MaxLength = 200;

    public static string Of(string title)
    {
        var text = WellFormedText.Normalize(title);
        text = Dated().Replace(text, "");
        var key = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                key.Append(rune.ToString());
        if (key.Length > Country.Length + 1 && key.ToString(0, Country.Length) == Country)
            key.Remove(0, Country.Length);
        if (key.Length > MaxLength)
            key.Length = char.IsHighSurrogate(key[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return key.ToString().ToLower(CultureInfo.InvariantCulture);
    }

    // The day of a version behind a law's title: 工会法(2021-12-24), （2022年修正）.
    [GeneratedRegex(@"\((?:19|20)[0-9]{2}(?:[-.年/][^()]{0,20})?(?:修[正订])?\)\s*$")]
    private static partial Regex Dated();
}
