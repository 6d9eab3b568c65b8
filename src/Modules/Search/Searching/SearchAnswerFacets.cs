namespace Union.Search.Searching;

/// <summary>How many results each filter's values leave; only of what the asker may find.</summary>
internal sealed record SearchAnswerFacets(
    IReadOnlyList<SearchAnswerFacet> Site,
    IReadOnlyList<SearchAnswerFacet> Kind,
    IReadOnlyList<SearchAnswerFacet> Issuer,
    IReadOnlyList<SearchAnswerFacet> Year,
    IReadOnlyList<SearchAnswerFacet> Source,
    IReadOnlyList<SearchAnswerFacet> Topic,
    IReadOnlyList<SearchAnswerFacet> Validity
)
{
    public static readonly SearchAnswerFacets None = new([], [], [], [], [], [], []);
}
