using System.Text;

namespace Union.Search.Index.Analysis;

/// <summary>A pair of letters as one number, to look terms up in a text without writing them out.</summary>
internal static class LetterPair
{
    public static long Of(int first, int second) => ((long)first << 21) | (uint)second;

    public static long Of(string pair)
    {
        var first = Rune.GetRuneAt(pair, 0);
        return pair.Length == first.Utf16SequenceLength ? Of(first.Value, 0) : Of(first.Value, Rune.GetRuneAt(pair, first.Utf16SequenceLength).Value);
    }

    public static string ToText(long pair) => char.ConvertFromUtf32((int)(pair >> 21)) + char.ConvertFromUtf32((int)(pair & 0x1FFFFF));
}
