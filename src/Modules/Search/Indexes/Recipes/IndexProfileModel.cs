namespace Union.Search.Indexes.Recipes;

/// <summary>An index profile as Orchard writes it; what belongs to another provider is read and has no effect here.</summary>
internal sealed record IndexProfileModel(
    string Name,
    string? Id = null,
    string? IndexName = null,
    string? ProviderName = null,
    string? Type = null,
    string? DisplayName = null,
    bool IsOpen = false,
    IReadOnlyList<string>? Kinds = null,
    IndexPropertiesModel? Properties = null
);
