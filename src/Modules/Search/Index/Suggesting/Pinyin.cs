using System.Text;

namespace Union.Search.Index.Suggesting;

/// <summary>What a text sounds like, written so that what is easily confused is equal: zh and z, ng and n, n and l at the beginning.</summary>
internal static class Pinyin
{
    private const int MostReadings = 6;

    /// <summary>The sounds of a folded text, one for each way to read it; none when a character has no reading.</summary>
    public static IReadOnlyList<string> KeysOf(string text)
    {
        var keys = new List<string> { "" };
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                for (var i = 0; i < keys.Count; i++)
                    keys[i] += character;
                continue;
            }
            var readings = PinyinTable.Of(character);
            if (readings.IsEmpty)
                return [];
            var longer = new List<string>(keys.Count);
            foreach (var reading in readings)
            foreach (var key in keys)
                if (longer.Count < MostReadings)
                    longer.Add(key + reading);
            keys = longer;
        }
        return [.. keys.Select(Blur).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The first letter of every character's usual reading: ghf for 工会法.</summary>
    public static string Initials(string text)
    {
        var initials = new StringBuilder(text.Length);
        foreach (var character in text)
            if (char.IsAsciiLetterOrDigit(character))
                initials.Append(character);
            else if (PinyinTable.Of(character) is { IsEmpty: false } readings)
                initials.Append(readings[0][0]);
        return initials.ToString();
    }

    /// <summary>Typed pinyin as a key: tone numbers, spaces and apostrophes gone; null when it is none.</summary>
    public static string? Typed(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsAsciiLetter(character))
                key.Append(char.ToLowerInvariant(character));
            else if (character is not (' ' or '\'' or '’' or '-' or >= '1' and <= '5'))
                return null;
        }
        return key.Length > 1 ? key.ToString() : null;
    }

    /// <summary>Makes what is easily confused equal; the same for a typed key and a text's.</summary>
    public static string Blur(string key) =>
        key.Replace("zh", "z", StringComparison.Ordinal)
            .Replace("ch", "c", StringComparison.Ordinal)
            .Replace("sh", "s", StringComparison.Ordinal)
            .Replace("ng", "n", StringComparison.Ordinal)
            .Replace("lue", "lve", StringComparison.Ordinal)
            .Replace("nue", "nve", StringComparison.Ordinal)
            .Replace('v', 'u');
}
