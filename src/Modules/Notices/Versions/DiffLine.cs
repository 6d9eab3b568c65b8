namespace Union.Notices.Versions;

/// <summary>A line of a comparison: as it was, as it is, or both where they are the same line.</summary>
/// <param name="Before">Null where the line was added.</param>
/// <param name="After">Null where the line was taken away.</param>
internal sealed record DiffLine(string? Before, string? After)
{
    public bool IsSame => Before == After;

    /// <summary>Length of the beginning and of the end that a changed line has in common with its counterpart.</summary>
    public (int Start, int End) Common()
    {
        if (Before is null || After is null)
            return (0, 0);
        var most = Math.Min(Before.Length, After.Length);
        var start = Before.AsSpan().CommonPrefixLength(After);
        var end = 0;
        while (end < most - start && Before[^(end + 1)] == After[^(end + 1)])
            end++;
        return (start, end);
    }
}
