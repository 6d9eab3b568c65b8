namespace Union.Search.Index.Queries;

/// <summary>A word of the query and what the vocabulary searches besides it, with what a hit through it is worth against one of the word.</summary>
internal sealed record QueryExpansion(string Term, IReadOnlyList<string> Means, double Weight);
