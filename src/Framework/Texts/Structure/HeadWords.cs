using System.Buffers;

namespace Union.Texts.Structure;

/// <summary>The words of a head: its whole line when short, else what stands before the first stop or blank.</summary>
internal static class HeadWords
{
    private const int Longest = 60;
    private static readonly SearchValues<char> Stops = SearchValues.Create("。；：:\n 　");

    public static string Of(string source, int start, int end)
    {
        var words = PlainText.Of(source[start..Math.Min(end, start + (Longest * 4))]).AsSpan().Trim();
        if (words.Length <= Longest && words.IndexOfAny("。；：:") < 0)
            return words.ToString();
        var stop = words.IndexOfAny(Stops);
        if (stop is > 1 and <= Longest)
            return words[..stop].ToString();
        var comma = words.IndexOfAny("，,");
        return comma is > 0 and <= Longest ? words[..comma].ToString() : "";
    }
}
