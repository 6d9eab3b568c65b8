using System.Text.Json.Serialization;

namespace Union.Core.Recipes.Steps;

internal sealed record FeatureStepModel(
    [property: JsonPropertyName("enable")] IReadOnlyList<string>? Enable = null,
    [property: JsonPropertyName("disable")] IReadOnlyList<string>? Disable = null
);
