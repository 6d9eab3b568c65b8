namespace Union.Search.Searching;

/// <summary>The answer of /api/v1/search.</summary>
internal sealed record SearchAnswer(int Total, int TookMs, IReadOnlyList<SearchAnswerHit> Hits, SearchAnswerFacets Facets);
