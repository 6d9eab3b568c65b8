namespace Union.Core.Modules;

/// <summary>
/// The features that must all be on for a tenant before a contribution (endpoint, page, menu, task, handler …) exists there.
/// Endpoints carry it as metadata.
/// </summary>
public sealed record FeatureGate(IReadOnlyList<string> FeatureIds)
{
    /// <summary>Belongs to no feature: the framework's own.</summary>
    public static FeatureGate Open { get; } = new([]);

    public bool IsOpenFor(IReadOnlySet<string> enabledFeatures) => FeatureIds.All(enabledFeatures.Contains);

    public FeatureGate With(IEnumerable<string> more) => new([.. FeatureIds.Union(more)]);
}
