namespace Union.Contents.Versions;

/// <summary>Compares two texts line by line: the longest common run of lines stays, the rest was taken away or added.</summary>
public static class LineDiff
{
    // A changed line stands beside the line it came from when they share at least this part of their characters.
    private const double Alike = 0.4;

    // Larger blocks are laid side by side as they come: comparing each with each would take too long.
    private const int LargestBlock = 80;

    public static IReadOnlyList<DiffLine> Between(string before, string after)
    {
        var (a, b) = (WrittenText.Of(before), WrittenText.Of(after));
        return WithBlanks(Written(a.Lines, b.Lines), a, b);
    }

    // Empty lines hold nothing together: a text is compared by the lines that have words.
    private static List<DiffLine> Written(string[] a, string[] b)
    {
        var lines = new List<DiffLine>(Math.Max(a.Length, b.Length));
        var (i, j) = (0, 0);
        foreach (var (x, y) in SequenceDiff.Common(a, b).Append((a.Length, b.Length)))
        {
            Block(a.AsSpan(i, x - i), b.AsSpan(j, y - j), lines);
            if (x < a.Length)
                lines.Add(new DiffLine(a[x], b[y]));
            (i, j) = (x + 1, y + 1);
        }
        return lines;
    }

    // Empty lines go with the line that follows them.
    private static List<DiffLine> WithBlanks(List<DiffLine> lines, WrittenText a, WrittenText b)
    {
        var all = new List<DiffLine>(lines.Count * 2);
        var (i, j) = (0, 0);
        foreach (var line in lines)
        {
            Blanks(line.Before is null ? [] : a.Blanks[i++], line.After is null ? [] : b.Blanks[j++], all);
            all.Add(line);
        }
        Blanks(a.Blanks[i], b.Blanks[j], all);
        return all;
    }

    private static void Blanks(IReadOnlyList<string> before, IReadOnlyList<string> after, List<DiffLine> into)
    {
        for (var n = 0; n < Math.Max(before.Count, after.Count); n++)
            into.Add(new DiffLine(n < before.Count ? before[n] : null, n < after.Count ? after[n] : null));
    }

    // Lines taken away and added in one place: those alike side by side, the others each for itself.
    private static void Block(ReadOnlySpan<string> removed, ReadOnlySpan<string> added, List<DiffLine> into)
    {
        if (removed.Length > LargestBlock || added.Length > LargestBlock || removed.Length == 1 && added.Length == 1)
        {
            for (var n = 0; n < Math.Max(removed.Length, added.Length); n++)
                into.Add(new DiffLine(n < removed.Length ? removed[n] : null, n < added.Length ? added[n] : null));
            return;
        }
        var (i, j) = (0, 0);
        foreach (var (x, y) in Pairs(removed, added))
        {
            Alone(removed[i..x], added[j..y], into);
            into.Add(new DiffLine(removed[x], added[y]));
            (i, j) = (x + 1, y + 1);
        }
        Alone(removed[i..], added[j..], into);
    }

    private static void Alone(ReadOnlySpan<string> removed, ReadOnlySpan<string> added, List<DiffLine> into)
    {
        foreach (var line in removed)
            into.Add(new DiffLine(line, null));
        foreach (var line in added)
            into.Add(new DiffLine(null, line));
    }

    // The pairing, in order, that has the most in common.
    private static List<(int, int)> Pairs(ReadOnlySpan<string> removed, ReadOnlySpan<string> added)
    {
        var best = new double[removed.Length + 1, added.Length + 1];
        var alike = new double[removed.Length, added.Length];
        for (var i = removed.Length - 1; i >= 0; i--)
        for (var j = added.Length - 1; j >= 0; j--)
        {
            alike[i, j] = Likeness(removed[i], added[j]);
            best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
            if (alike[i, j] >= Alike)
                best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + alike[i, j]);
        }
        List<(int, int)> pairs = [];
        for (var (i, j) = (0, 0); i < removed.Length && j < added.Length; )
        {
            if (alike[i, j] >= Alike && best[i, j] == best[i + 1, j + 1] + alike[i, j])
                pairs.Add((i++, j++));
            else if (best[i, j] == best[i + 1, j])
                i++;
            else
                j++;
        }
        return pairs;
    }

    // Characters in common, each counted once per place (Dice).
    private static double Likeness(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return 0;
        var counts = new Dictionary<char, int>(a.Length);
        foreach (var c in a)
            counts[c] = counts.GetValueOrDefault(c) + 1;
        var common = 0;
        foreach (var c in b)
            if (counts.TryGetValue(c, out var left) && left > 0)
            {
                counts[c] = left - 1;
                common++;
            }
        return 2.0 * common / (a.Length + b.Length);
    }
}
