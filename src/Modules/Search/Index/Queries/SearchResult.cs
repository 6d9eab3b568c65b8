using Union.Search.Index.Suggesting;

namespace Union.Search.Index.Queries;

internal sealed record SearchResult(int Total, IReadOnlyList<SearchHit> Hits, SearchFacets Facets)
{
    public static readonly SearchResult Empty = new(0, [], SearchFacets.None);

    /// <summary>How the query was read; <see cref="QueryReading.Of"/> says it in Chinese.</summary>
    public ParsedQuery Query { get; init; } = ParsedQuery.Nothing;

    /// <summary>您是不是要找, when suggestions were asked for and the query seems misspelt.</summary>
    public Correction? Correction { get; init; }

    /// <summary>Other queries near this one, when suggestions were asked for.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}
