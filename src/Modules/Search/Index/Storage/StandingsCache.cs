using System.Collections.Concurrent;

namespace Union.Search.Index.Storage;

/// <summary>The standing of each document asked for so far. It moves slowly: read anew when the index has grown by a twentieth.</summary>
internal sealed class StandingsCache
{
    private readonly ConcurrentDictionary<int, Standing> standings = [];
    private int readAt;

    public bool TryGet(int document, out Standing standing) => standings.TryGetValue(document, out standing);

    public void Keep(int document, Standing standing) => standings[document] = standing;

    public void Written(int documents)
    {
        if (Math.Abs(documents - readAt) * 20 <= readAt)
            return;
        standings.Clear();
        readAt = documents;
    }
}
