namespace Union.Search.Index.Queries;

/// <summary>A value one may filter by and how many results it leaves.</summary>
internal sealed record FacetValue(string Value, int Count);
