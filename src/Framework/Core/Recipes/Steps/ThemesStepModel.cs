using System.Text.Json.Serialization;

namespace Union.Core.Recipes.Steps;

internal sealed record ThemesStepModel(
    [property: JsonPropertyName("site")] string? Site = null,
    [property: JsonPropertyName("admin")] string? Admin = null
);
