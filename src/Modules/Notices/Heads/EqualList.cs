using System.Collections;
using System.Runtime.CompilerServices;

namespace Union.Notices.Heads;

/// <summary>A list that never changes and equals another with the same elements in the same order, so that two contents can be compared.</summary>
[CollectionBuilder(typeof(EqualList), nameof(EqualList.Create))]
public sealed class EqualList<T> : IReadOnlyList<T>, IEquatable<EqualList<T>>
    where T : notnull
{
    private readonly T[] _items;

    internal EqualList(T[] items) => _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(EqualList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as EqualList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
