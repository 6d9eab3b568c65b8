using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>The lists of an index's terms, from memory when another search has read them.</summary>
internal sealed class TermLists(
    PostingsCache cache,
    Func<string, Postings> read,
    Func<string, int> count,
    Func<string, CancellationToken, Postings> match
)
{
    public Postings Of(string term)
    {
        var found = Cached(term, read);
        cache.KeepCount(term, found.Count);
        return found;
    }

    /// <summary>What matches an expression of <see cref="MatchExpression"/>: asked again for each page and each filter.</summary>
    public ReadOnlySpan<int> Matching(string expression, CancellationToken cancellationToken) =>
        Cached(expression, text => match(text, cancellationToken)).Ids;

    public int CountOf(string term)
    {
        if (cache.TryGetCount(term, out var known))
            return known;
        known = count(term);
        cache.KeepCount(term, known);
        return known;
    }

    private Postings Cached(string key, Func<string, Postings> readNow)
    {
        if (cache.TryGet(key, out var found))
            return found;
        var generation = cache.Generation;
        found = readNow(key);
        cache.Keep(key, found, generation);
        return found;
    }
}
