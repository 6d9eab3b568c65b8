using System.Text.Json.Serialization;

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
    [JsonIgnore]
    public string Site { get; init; } = "";

    [JsonIgnore]
    public string Kind { get; init; } = "";

    [JsonIgnore]
    public bool IsForStaff { get; init; }

    [JsonIgnore]
    public bool IsOwn { get; init; }
}
