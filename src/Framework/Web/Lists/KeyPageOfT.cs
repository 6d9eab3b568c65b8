namespace Union.Web.Lists;

/// <summary>
/// A page of a list read by key.
/// <code>
/// var ask = KeyRequest.From(Request);
/// var rows = await query(ask).Take(ask.Take).ToListAsync(ct);   // in opposite order when ask.IsBackward
/// Page = KeyPage.Of(rows, ask, n =&gt; n.Id.ToString(), total);
/// </code>
/// </summary>
public sealed class KeyPage<T> : IKeyPage
{
    internal KeyPage(IReadOnlyList<T> items, string? previous, string? next, long? total)
    {
        Items = items;
        Previous = previous;
        Next = next;
        Total = total;
    }

    public IReadOnlyList<T> Items { get; }

    public string? Next { get; }

    public string? Previous { get; }

    public long? Total { get; }

    public int Count => Items.Count;
}
