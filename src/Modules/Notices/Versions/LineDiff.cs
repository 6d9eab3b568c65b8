namespace Union.Notices.Versions;

/// <summary>Compares two texts line by line: the longest common run of lines stays, the rest was taken away or added.</summary>
internal static class LineDiff
{
    // Beyond this the table would outgrow its use; the differing middle is then shown as replaced as a whole.
    private const long LargestTable = 4_000_000;

    public static IReadOnlyList<DiffLine> Between(string before, string after)
    {
        var (a, b) = (Lines(before), Lines(after));
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        var lines = new List<DiffLine>(a.Length + b.Length);
        lines.AddRange(a.Take(start).Select(l => new DiffLine(l, l)));
        Middle(a.AsSpan(start, a.Length - start - end), b.AsSpan(start, b.Length - start - end), lines);
        lines.AddRange(a.TakeLast(end).Select(l => new DiffLine(l, l)));
        return lines;
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").Split('\n');

    private static void Middle(ReadOnlySpan<string> a, ReadOnlySpan<string> b, List<DiffLine> into)
    {
        List<string> removed = [],
            added = [];
        var common = (long)a.Length * b.Length > LargestTable ? null : CommonLengths(a, b);
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (common is not null && i < a.Length && j < b.Length && a[i] == b[j])
            {
                Flush(removed, added, into);
                into.Add(new DiffLine(a[i++], b[j++]));
            }
            else if (j == b.Length || (i < a.Length && (common is null || common[i + 1, j] >= common[i, j + 1])))
                removed.Add(a[i++]);
            else
                added.Add(b[j++]);
        }
        Flush(removed, added, into);
    }

    // common[i, j]: how many lines the rests a[i..] and b[j..] share at best.
    private static int[,] CommonLengths(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var common = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        for (var j = b.Length - 1; j >= 0; j--)
            common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    // Lines taken away and added in one place stand side by side, the first beside the first.
    private static void Flush(List<string> removed, List<string> added, List<DiffLine> into)
    {
        for (var i = 0; i < Math.Max(removed.Count, added.Count); i++)
            into.Add(new DiffLine(removed.ElementAtOrDefault(i), added.ElementAtOrDefault(i)));
        removed.Clear();
        added.Clear();
    }
}
