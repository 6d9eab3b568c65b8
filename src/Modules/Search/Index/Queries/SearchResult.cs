namespace Union.Search.Index.Queries;

internal sealed record SearchResult(int Total, IReadOnlyList<SearchHit> Hits, SearchFacets Facets)
{
    public static readonly SearchResult Empty = new(0, [], SearchFacets.None);
}
