using System.Collections.Concurrent;

namespace Union.Search.Index.Storage;

/// <summary>
/// The standing of every document, read as a whole: a question asks for that of thousands. It moves slowly and is read anew when the index
/// has grown by a twentieth; what is written meanwhile is read one by one.
/// </summary>
internal sealed class StandingsCache
{
    private readonly ConcurrentDictionary<int, Standing> later = [];
    private readonly Lock gate = new();
    private Standing[]? known;
    private int readAt;

    public Standing Of(int document, IndexReader reader)
    {
        var all = Volatile.Read(ref known) ?? Fill(reader);
        return document < all.Length ? all[document] : later.GetOrAdd(document, id => StandingsReader.ReadOne(reader, id));
    }

    public Standing[] Fill(IndexReader reader)
    {
        lock (gate)
            return known ??= StandingsReader.ReadAll(reader);
    }

    /// <summary>Called after a write that leaves so many documents.</summary>
    public void Written(int documents)
    {
        if (Math.Abs(documents - readAt) * 20 <= readAt)
            return;
        Volatile.Write(ref known, null);
        later.Clear();
        readAt = documents;
    }
}
