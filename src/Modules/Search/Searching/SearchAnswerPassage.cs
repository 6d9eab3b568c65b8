using System.Text.Json.Serialization;

namespace Union.Search.Searching;

internal sealed record SearchAnswerPassage(string Label, string Url, string Html)
{
    [JsonIgnore]
    public string Anchor { get; init; } = "";

    /// <summary>The text behind its label, for pages that show the label by itself.</summary>
    [JsonIgnore]
    public string Rest => Label.Length > 0 && Html.StartsWith(Label, StringComparison.Ordinal) ? Html[Label.Length..].TrimStart() : Html;
}
