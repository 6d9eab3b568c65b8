namespace Union.Search.Index.Analysis;

/// <summary>
/// Traditional characters and the simplified ones they are found by. The table is ICU's Traditional-Simplified, character by
/// character, kept here so that an index never depends on the ICU of the machine that made it.
/// </summary>
internal static class HanVariants
{
    private const int First = 0x3400;
    private const int Last = 0xFAFF;

    private static readonly char[] Table = Load();

    public static int Fold(int code) => code is >= First and <= Last && Table[code - First] is var folded and not '\0' ? folded : code;

    private static char[] Load()
    {
        using var stream = typeof(HanVariants).Assembly.GetManifestResourceStream("han-variants.txt")!;
        using var reader = new StreamReader(stream);
        var (written, simplified) = (reader.ReadLine()!, reader.ReadLine()!);
        var table = new char[Last - First + 1];
        for (var i = 0; i < written.Length; i++)
            table[written[i] - First] = simplified[i];
        return table;
    }
}
