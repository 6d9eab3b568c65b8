using System.Collections.Concurrent;

namespace Union.Search.Index.Storage;

/// <summary>
/// Terms and matches already read, so that a search pays for FTS5's lists once. A write empties it; what was read before the write and
/// arrives after it is not taken. How often a term occurs may be a little out of date and is kept longer.
/// </summary>
internal sealed class PostingsCache(long capacity)
{
    private const int CountsKept = 200_000;

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, int> counts = [];
    private ConcurrentDictionary<string, Postings> postings = [];
    private long bytes;
    private int generation;
    private int counted;
    private int countedAt;

    public int Generation => Volatile.Read(ref generation);

    public bool TryGet(string term, out Postings found) => postings.TryGetValue(term, out found!);

    public void Keep(string term, Postings found, int readAt)
    {
        lock (gate)
        {
            if (readAt != generation)
                return;
            // Emptied as a whole: the terms people ask for come back with the next questions.
            if (bytes + found.Bytes > capacity)
                Empty();
            if (postings.TryAdd(term, found))
                bytes += found.Bytes;
        }
    }

    public bool TryGetCount(string term, out int count) => counts.TryGetValue(term, out count);

    public void KeepCount(string term, int count)
    {
        if (counts.ContainsKey(term))
            counts[term] = count;
        else if (Volatile.Read(ref counted) < CountsKept && counts.TryAdd(term, count))
            Interlocked.Increment(ref counted);
    }

    /// <summary>Called after a write that leaves so many passages.</summary>
    public void Written(int passages)
    {
        lock (gate)
        {
            generation++;
            Empty();
            if (Math.Abs(passages - countedAt) * 20 > countedAt)
            {
                counts.Clear();
                counted = 0;
                countedAt = passages;
            }
        }
    }

    private void Empty()
    {
        postings = [];
        bytes = 0;
    }
}
