namespace Union.Search.Searching;

/// <summary>One filter beside the results: its values with their counts, and the one chosen.</summary>
internal sealed record FilterGroup(string Name, string Title, string? Chosen, IReadOnlyList<SearchAnswerFacet> Values)
{
    /// <summary>What people read for the value chosen.</summary>
    public string? ChosenName => Values.FirstOrDefault(value => value.Value == Chosen)?.Name ?? Chosen;
}
