namespace Union.Search.Index.Queries;

/// <summary>Counts for each filter, as if it alone were not set; only of what may be seen.</summary>
internal sealed record SearchFacets(
    IReadOnlyList<FacetValue> Site,
    IReadOnlyList<FacetValue> Kind,
    IReadOnlyList<FacetValue> Issuer,
    IReadOnlyList<FacetValue> Year
)
{
    public static readonly SearchFacets None = new([], [], [], []);
}
