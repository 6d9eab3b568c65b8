using System.Text.Json.Serialization;

namespace Union.Search.Index.Queries;

/// <summary>What a part of an explanation does to the score.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExplainedEffect>))]
internal enum ExplainedEffect
{
    Told,
    Added,
    Multiplied,
}
