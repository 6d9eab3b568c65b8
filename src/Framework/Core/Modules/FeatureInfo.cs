namespace Union.Core.Modules;

/// <summary>A feature as its manifest declares it. <see cref="Dependencies"/> are the direct ones.</summary>
public sealed record FeatureInfo(
    string Id,
    string Name,
    string Description,
    string Category,
    IReadOnlyList<string> Dependencies,
    int Priority,
    bool DefaultTenantOnly,
    bool IsAlwaysEnabled,
    bool EnabledByDependencyOnly,
    bool IsTheme,
    ModuleInfo Module
);
