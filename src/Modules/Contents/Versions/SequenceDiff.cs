namespace Union.Contents.Versions;

/// <summary>
/// The shortest way from one sequence to another (E. Myers, "An O(ND) difference algorithm", 1986): time and memory follow the
/// number of differences, not the length of the texts.
/// </summary>
internal static class SequenceDiff
{
    // Beyond this many differences two texts have little in common; what differs is then shown as replaced as a whole.
    private const int Most = 2000;

    /// <summary>The pairs of positions that stay, in their order.</summary>
    public static IReadOnlyList<(int Before, int After)> Common<T>(IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : IEquatable<T>
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start].Equals(after[start]))
            start++;
        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)].Equals(after[^(end + 1)]))
            end++;
        List<(int, int)> common = [.. Enumerable.Range(0, start).Select(i => (i, i))];
        var (n, m) = (before.Count - start - end, after.Count - start - end);
        common.AddRange(Middle(n, m, (i, j) => before[start + i].Equals(after[start + j])).Select(pair => (start + pair.I, start + pair.J)));
        common.AddRange(Enumerable.Range(0, end).Select(i => (before.Count - end + i, after.Count - end + i)));
        return common;
    }

    private static List<(int I, int J)> Middle(int n, int m, Func<int, int, bool> same)
    {
        if (n == 0 || m == 0)
            return [];
        var most = Math.Min(n + m, Most);
        var furthest = new int[2 * most + 3];
        var steps = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            // What was reached with fewer differences, to find the way back.
            steps.Add(furthest[(most + 1 - d)..(most + 2 + d)]);
            for (var k = -d; k <= d; k += 2)
            {
                var at = most + 1 + k;
                var i = k == -d || (k != d && furthest[at - 1] < furthest[at + 1]) ? furthest[at + 1] : furthest[at - 1] + 1;
                while (i < n && i - k < m && i - k >= 0 && same(i, i - k))
                    i++;
                furthest[at] = i;
                if (i >= n && i - k >= m)
                    return Back(steps, n, m);
            }
        }
        return [];
    }

    private static List<(int I, int J)> Back(List<int[]> steps, int n, int m)
    {
        List<(int, int)> pairs = [];
        var (i, j) = (n, m);
        for (var d = steps.Count - 1; d >= 0; d--)
        {
            var (reached, k) = (steps[d], i - j);
            // steps[d] holds the diagonals from -d to d; the neighbours of the outermost were never reached.
            int At(int diagonal) => diagonal < -d || diagonal > d ? 0 : reached[diagonal + d];
            var down = k == -d || (k != d && At(k - 1) < At(k + 1));
            var from = down ? k + 1 : k - 1;
            var (x, y) = d == 0 ? (0, 0) : (At(from), At(from) - from);
            while (i > x && j > y)
                pairs.Add((--i, --j));
            (i, j) = (x, y);
        }
        pairs.Reverse();
        return pairs;
    }
}
