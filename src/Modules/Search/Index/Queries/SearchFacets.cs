namespace Union.Search.Index.Queries;

/// <summary>Counts for each filter, as if it alone were not set; only of what may be seen.</summary>
internal sealed record SearchFacets(
    IReadOnlyList<FacetValue> Site,
    IReadOnlyList<FacetValue> Kind,
    IReadOnlyList<FacetValue> Issuer,
    IReadOnlyList<FacetValue> Year
)
{
    /// <summary>Topics from the top down; a document counts under each of its own and those above.</summary>
    public IReadOnlyList<FacetValue> Topic { get; init; } = [];

    /// <summary>Names of <see cref="Union.Core.Indexing.IndexValidityState"/> as of the day of the search, in force first.</summary>
    public IReadOnlyList<FacetValue> Validity { get; init; } = [];

    /// <summary>Sources, as <see cref="Union.Core.Indexing.DocumentAccess.Kind"/>.</summary>
    public IReadOnlyList<FacetValue> Source { get; init; } = [];

    public static readonly SearchFacets None = new([], [], [], []);
}
