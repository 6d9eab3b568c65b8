namespace Union.Search.Searching;

internal sealed record SearchAnswerFacets(
    IReadOnlyList<SearchAnswerFacet> Site,
    IReadOnlyList<SearchAnswerFacet> Kind,
    IReadOnlyList<SearchAnswerFacet> Issuer,
    IReadOnlyList<SearchAnswerFacet> Year
)
{
    public static readonly SearchAnswerFacets None = new([], [], [], []);
}
