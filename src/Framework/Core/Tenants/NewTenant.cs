namespace Union.Core.Tenants;

/// <summary>What a new tenant is to be; see <see cref="Tenant"/> for the meaning of each part.</summary>
public sealed record NewTenant(string Name, string DisplayName)
{
    /// <summary>Null: the root tenant.</summary>
    public string? ParentName { get; init; }

    public string Prefix { get; init; } = "";

    public string Host { get; init; } = "";

    public string RegionCode { get; init; } = "";

    public string LevelWord { get; init; } = "";

    public string Category { get; init; } = "";

    public string Description { get; init; } = "";

    public string FeatureProfile { get; init; } = "";

    public string RecipeName { get; init; } = "";
}
