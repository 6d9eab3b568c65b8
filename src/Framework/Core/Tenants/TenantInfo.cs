using System.Collections.Frozen;

namespace Union.Core.Tenants;

/// <summary>A tenant in the in-memory snapshot. <see cref="Features"/> holds what is on, always-enabled ones included.</summary>
public sealed record TenantInfo(
    Guid Id,
    string Name,
    string DisplayName,
    Guid? ParentId,
    string Path,
    string Prefix,
    IReadOnlyList<string> Hosts,
    TenantState State,
    string RegionCode,
    string LevelWord,
    string FeatureProfile,
    Guid RootOrganizationId,
    FrozenSet<string> Features
)
{
    public bool IsDefault => Name == Tenant.DefaultName;

    public bool IsRunning => State == TenantState.Running;

    /// <summary>"/hanggin", or "" for a tenant without prefix.</summary>
    public string PathBase => Prefix is "" ? "" : "/" + Prefix;

    public bool IsWithin(TenantInfo ancestor) => Path.StartsWith(ancestor.Path, StringComparison.Ordinal);
}
