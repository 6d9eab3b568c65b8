using System.Collections.Frozen;

namespace Union.Search.Index.Suggesting;

/// <summary>
/// How characters are read. The table is ICU's Han-Latin without tones for the characters of GB 2312, with the second readings of common
/// ones behind; kept here so that no search depends on the ICU of its machine.
/// </summary>
internal static class PinyinTable
{
    private static readonly FrozenDictionary<char, string[]> Readings = Load();

    /// <summary>The readings of a simplified character, the usual one first; none when it is not in the table.</summary>
    public static ReadOnlySpan<string> Of(char character) => Readings.TryGetValue(character, out var readings) ? readings : [];

    private static FrozenDictionary<char, string[]> Load()
    {
        using var stream = typeof(PinyinTable).Assembly.GetManifestResourceStream("pinyin.txt")!;
        using var reader = new StreamReader(stream);
        var usual = new List<(char, string)>();
        var others = new List<(char, string)>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            usual.AddRange(parts[1].Select(character => (character, parts[0])));
            if (parts.Length > 2)
                others.AddRange(parts[2].Select(character => (character, parts[0])));
        }
        return usual.Concat(others).GroupBy(pair => pair.Item1, pair => pair.Item2).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }
}
