using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>The lists of an index's terms, from memory when another search has read them.</summary>
internal sealed class TermLists(PostingsCache cache, Func<string, Postings> read, Func<string, int> count)
{
    public Postings Of(string term)
    {
        if (cache.TryGet(term, out var found))
            return found;
        var generation = cache.Generation;
        found = read(term);
        cache.Keep(term, found, generation);
        cache.KeepCount(term, found.Count);
        return found;
    }

    public int CountOf(string term)
    {
        if (cache.TryGetCount(term, out var known))
            return known;
        known = count(term);
        cache.KeepCount(term, known);
        return known;
    }
}
