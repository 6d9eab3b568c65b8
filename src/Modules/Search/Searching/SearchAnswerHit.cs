using System.Text.Json.Serialization;
using Union.Search.Index.Queries;

namespace Union.Search.Searching;

internal sealed record SearchAnswerHit(
    string Id,
    string Title,
    string? Number,
    string? Issuer,
    DateOnly? Issued,
    string Url,
    string? Source,
    double Score,
    SearchAnswerPassage Passage
)
{
    /// <summary>The best passages of the document, the first of them <see cref="Passage"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<SearchAnswerPassage> Passages { get; init; } = [];

    /// <summary>How many of its passages were found.</summary>
    [JsonIgnore]
    public int Found { get; init; }

    [JsonIgnore]
    public Explanation? Explanation { get; init; }

    /// <summary>Title of the attachment the best passage stands in; empty for the document's own text.</summary>
    [JsonIgnore]
    public string Part { get; init; } = "";

    /// <summary>Whether it holds today.</summary>
    [JsonIgnore]
    public IndexValidityState Validity { get; init; }

    [JsonIgnore]
    public string Site { get; init; } = "";

    [JsonIgnore]
    public string Kind { get; init; } = "";

    [JsonIgnore]
    public bool IsForStaff { get; init; }

    [JsonIgnore]
    public bool IsOwn { get; init; }
}
