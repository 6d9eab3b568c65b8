using System.Text.RegularExpressions;

namespace Union.Contents.Versions;

/// <summary>Compares two lines word by word: a Chinese character, a number, a word of letters each count as one.</summary>
internal static partial class WordDiff
{
    // A single character that stayed between two changes makes them harder to read, not easier.
    private const int ShortestIsland = 2;

    public static (IReadOnlyList<DiffPiece> Before, IReadOnlyList<DiffPiece> After) Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var common = WithoutIslands(SequenceDiff.Common(a, b), a, b);
        return (Pieces(a, common.Select(c => c.Before).ToHashSet()), Pieces(b, common.Select(c => c.After).ToHashSet()));
    }

    private static List<string> Words(string line) => [.. Word().Matches(line).Select(m => m.Value)];

    // Runs of common words that touch changes on both ends and are short go to the changes.
    private static IEnumerable<(int Before, int After)> WithoutIslands(IReadOnlyList<(int Before, int After)> common, List<string> a, List<string> b)
    {
        for (var start = 0; start < common.Count; )
        {
            var end = start + 1;
            while (end < common.Count && common[end].Before == common[end - 1].Before + 1 && common[end].After == common[end - 1].After + 1)
                end++;
            var isEdge = common[start] == (0, 0) || (common[end - 1].Before == a.Count - 1 && common[end - 1].After == b.Count - 1);
            if (isEdge || Enumerable.Range(start, end - start).Sum(i => a[common[i].Before].Length) >= ShortestIsland)
                for (var i = start; i < end; i++)
                    yield return common[i];
            start = end;
        }
    }

    private static List<DiffPiece> Pieces(List<string> words, HashSet<int> same)
    {
        List<DiffPiece> pieces = [];
        for (var i = 0; i < words.Count; )
        {
            var start = i;
            var isSame = same.Contains(i);
            while (i < words.Count && same.Contains(i) == isSame)
                i++;
            pieces.Add(new DiffPiece(string.Concat(words[start..i]), !isSame));
        }
        return pieces;
    }

    [GeneratedRegex(@"[A-Za-z]+|\d+(?:\.\d+)?|\s+|[\uD800-\uDBFF][\uDC00-\uDFFF]|.", RegexOptions.Singleline)]
    private static partial Regex Word();
}
