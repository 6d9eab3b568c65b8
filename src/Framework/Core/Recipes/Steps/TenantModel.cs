using Union.Core.Tenants;

namespace Union.Core.Recipes.Steps;

/// <summary>A site to make; names as in Orchard's shell settings, with what federations add. The prefix is the name unless written.</summary>
internal sealed record TenantModel(
    string Name,
    string DisplayName,
    string? Parent = null,
    string? RequestUrlPrefix = null,
    string? RequestUrlHost = null,
    string? RegionCode = null,
    string? LevelWord = null,
    string? Category = null,
    string? Description = null,
    string? FeatureProfile = null,
    string? RecipeName = null,
    IReadOnlyList<string>? Features = null,
    IReadOnlyDictionary<string, string>? Parameters = null
)
{
    public NewTenant ToNewTenant() =>
        new(Name, DisplayName)
        {
            ParentName = Parent,
            Prefix = RequestUrlPrefix ?? (RequestUrlHost is null ? Name : ""),
            Host = RequestUrlHost ?? "",
            RegionCode = RegionCode ?? "",
            LevelWord = LevelWord ?? "",
            Category = Category ?? "",
            Description = Description ?? "",
            FeatureProfile = FeatureProfile ?? "",
            RecipeName = RecipeName ?? "",
        };
}
