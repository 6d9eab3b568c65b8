namespace Union.Search.Index.Ranking;

/// <summary>A pair of the query, in how many passages it stands and what it is worth.</summary>
internal readonly record struct QueryTerm(string Term, int Count, double Weight);
