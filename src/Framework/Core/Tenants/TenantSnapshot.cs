using System.Collections.Frozen;

namespace Union.Core.Tenants;

/// <summary>All tenants with their features at one moment; immutable, replaced as a whole.</summary>
internal sealed class TenantSnapshot
{
    private readonly FrozenDictionary<Guid, TenantInfo> _byId;
    private readonly FrozenDictionary<string, TenantInfo> _byName;
    private readonly FrozenDictionary<string, TenantInfo> _byPrefix;
    private readonly FrozenDictionary<string, TenantInfo> _byHost;
    private readonly FrozenDictionary<Guid, TenantInfo[]> _children;

    public TenantSnapshot(IReadOnlyList<TenantInfo> tenants)
    {
        All = [.. tenants.OrderBy(t => t.Path, StringComparer.Ordinal)];
        _byId = tenants.ToFrozenDictionary(t => t.Id);
        _byName = tenants.ToFrozenDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);
        _byPrefix = tenants.Where(t => t.Prefix is not "").ToFrozenDictionary(t => t.Prefix, StringComparer.OrdinalIgnoreCase);
        _byHost = tenants
            .SelectMany(t => t.Hosts, (t, host) => (t, host))
            .DistinctBy(x => x.host, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(x => x.host, x => x.t, StringComparer.OrdinalIgnoreCase);
        _children = tenants
            .Where(t => t.ParentId is not null)
            .GroupBy(t => t.ParentId!.Value)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.OrderBy(t => t.RegionCode, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal).ToArray()
            );
        Default = _byName.GetValueOrDefault(Tenant.DefaultName);
    }

    public IReadOnlyList<TenantInfo> All { get; }

    public TenantInfo? Default { get; }

    public TenantInfo? ById(Guid id) => _byId.GetValueOrDefault(id);

    public TenantInfo? ByName(string name) => _byName.GetValueOrDefault(name);

    public TenantInfo? ByPrefix(string prefix) => _byPrefix.GetValueOrDefault(prefix);

    public TenantInfo? ByHost(string host) => _byHost.GetValueOrDefault(host);

    public IReadOnlyList<TenantInfo> ChildrenOf(Guid id) => _children.GetValueOrDefault(id, []);
}
