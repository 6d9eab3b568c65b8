namespace Union.Web.Lists;

/// <summary>Makes a <see cref="KeyPage{T}"/> from the rows that were read.</summary>
public static class KeyPage
{
    /// <param name="rows">At most <see cref="KeyRequest.Take"/> rows in the order they were read.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="key">The row's key, as it comes back in <c>?after=</c> and <c>?before=</c>.</param>
    /// <param name="total">Of all matching rows, when known.</param>
    public static KeyPage<T> Of<T>(IReadOnlyList<T> rows, KeyRequest request, Func<T, string> key, long? total = null)
    {
        var more = rows.Count > request.Size;
        var items = rows.Take(request.Size).ToList();
        if (request.IsBackward)
            items.Reverse();
        if (items.Count == 0)
            return new KeyPage<T>(items, null, null, total);
        var hasPrevious = request.IsBackward ? more : request.After is not null;
        var hasNext = request.IsBackward || more;
        return new KeyPage<T>(items, hasPrevious ? key(items[0]) : null, hasNext ? key(items[^1]) : null, total);
    }

    public static KeyPage<T> Empty<T>() => new([], null, null, 0);
}
