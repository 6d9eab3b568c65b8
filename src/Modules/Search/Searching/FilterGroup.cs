namespace Union.Search.Searching;

/// <summary>One filter beside the results: its values with their counts, and the one chosen.</summary>
internal sealed record FilterGroup(string Name, string Title, string? Chosen, IReadOnlyList<SearchAnswerFacet> Values);
