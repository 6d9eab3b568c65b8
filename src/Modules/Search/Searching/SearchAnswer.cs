using System.Text.Json.Serialization;
using Union.Search.Index.Suggesting;

namespace Union.Search.Searching;

/// <summary>The answer of /api/v1/search.</summary>
internal sealed record SearchAnswer(int Total, int TookMs, IReadOnlyList<SearchAnswerHit> Hits, SearchAnswerFacets Facets)
{
    /// <summary>How the query was read, in Chinese.</summary>
    [JsonIgnore]
    public string Reading { get; init; } = "";

    [JsonIgnore]
    public Correction? Correction { get; init; }

    [JsonIgnore]
    public IReadOnlyList<string> Related { get; init; } = [];
}
