using System.Text.Json.Serialization;

namespace Union.Search.Searching;

internal sealed record SearchAnswerFacets(
    IReadOnlyList<SearchAnswerFacet> Site,
    IReadOnlyList<SearchAnswerFacet> Kind,
    IReadOnlyList<SearchAnswerFacet> Issuer,
    IReadOnlyList<SearchAnswerFacet> Year
)
{
    public static readonly SearchAnswerFacets None = new([], [], [], []);

    [JsonIgnore]
    public IReadOnlyList<SearchAnswerFacet> Source { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<SearchAnswerFacet> Topic { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<SearchAnswerFacet> Validity { get; init; } = [];
}
