using System.Text.Json.Serialization;

namespace Union.Search.Searching;

internal sealed record SearchAnswerPassage(string Label, string Url, string Html)
{
    [JsonIgnore]
    public string Anchor { get; init; } = "";
}
