namespace Union.Tenants.Features;

/// <summary>One feature on the screen of a site.</summary>
/// <param name="Needs">What it needs directly.</param>
/// <param name="NeededBy">Features that are on and need it directly.</param>
/// <param name="IsExcluded">A profile of the site keeps it from being switched on.</param>
internal sealed record FeatureLine(
    FeatureInfo Feature,
    bool IsOn,
    IReadOnlyList<FeatureInfo> Needs,
    IReadOnlyList<FeatureInfo> NeededBy,
    bool IsExcluded,
    string? ChangedBy,
    DateTime? ChangedAt
)
{
    public bool CanEnable => !IsOn && !IsExcluded && !Feature.EnabledByDependencyOnly;

    public bool CanDisable => IsOn && !Feature.IsAlwaysEnabled && !Feature.EnabledByDependencyOnly;

    public bool Matches(string? text) =>
        string.IsNullOrWhiteSpace(text)
        || Contains(Feature.Name, text)
        || Contains(Feature.Id, text)
        || Contains(Feature.Description, text)
        || Contains(Feature.Category, text);

    private static bool Contains(string where, string what) => where.Contains(what.Trim(), StringComparison.OrdinalIgnoreCase);
}
