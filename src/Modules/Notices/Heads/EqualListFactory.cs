namespace Union.Notices.Heads;

/// <summary>Makes lists for collection expressions.</summary>
public static class EqualList
{
    public static EqualList<T> Create<T>(ReadOnlySpan<T> items)
        where T : notnull => new(items.ToArray());
}
