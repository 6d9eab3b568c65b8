using System.Collections.Concurrent;

namespace Union.Search.Index.Storage;

/// <summary>Names kept once and known by number; zero is the name nobody gave.</summary>
internal sealed class Names
{
    private readonly ConcurrentDictionary<string, int> ids = [];
    private string[] names = [""];

    public string this[int id] => Volatile.Read(ref names)[id];

    /// <summary>One more than the highest number.</summary>
    public int End => Volatile.Read(ref names).Length;

    /// <summary>Minus one for a name nobody gave.</summary>
    public int Find(string name) => ids.TryGetValue(name, out var id) ? id : -1;

    /// <summary>Called by the one writer only.</summary>
    public int IdOf(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return 0;
        if (ids.TryGetValue(name, out var id))
            return id;
        var longer = new string[names.Length + 1];
        names.CopyTo(longer, 0);
        longer[names.Length] = name;
        Volatile.Write(ref names, longer);
        return ids[name] = longer.Length - 1;
    }
}
