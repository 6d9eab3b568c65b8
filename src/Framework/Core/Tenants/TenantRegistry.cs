using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Features;
using Union.Core.Modules;
using Union.Core.Organizations;

namespace Union.Core.Tenants;

/// <summary>
/// The tenants of this installation, from memory. The snapshot is replaced after every commit that changes a tenant or its
/// features, here and, within a second, on every other node.
/// </summary>
public sealed class TenantRegistry(IServiceScopeFactory scopes, FeatureCatalog catalog)
{
    private TenantSnapshot _snapshot = new([]);

    /// <summary>Parents before their children.</summary>
    public IReadOnlyList<TenantInfo> All => _snapshot.All;

    /// <summary>The root tenant; null only before the first set-up.</summary>
    public TenantInfo? Default => _snapshot.Default;

    public TenantInfo Get(Guid id) => _snapshot.ById(id) ?? throw new InvalidOperationException($"没有站点 {id}。");

    public TenantInfo? Find(Guid id) => _snapshot.ById(id);

    public TenantInfo? Find(string name) => _snapshot.ByName(name);

    internal TenantInfo? FindByPrefix(string prefix) => _snapshot.ByPrefix(prefix);

    internal TenantInfo? FindByHost(string host) => _snapshot.ByHost(host);

    public IReadOnlyList<TenantInfo> ChildrenOf(Guid id) => _snapshot.ChildrenOf(id);

    /// <summary>From the root down to the parent of <paramref name="tenant"/>.</summary>
    public IReadOnlyList<TenantInfo> AncestorsOf(TenantInfo tenant)
    {
        var ancestors = new Stack<TenantInfo>();
        for (var at = tenant.ParentId; at is { } id && Find(id) is { } parent; at = parent.ParentId)
            ancestors.Push(parent);
        return [.. ancestors];
    }

    /// <summary>Path of the tenant's own federation in the organization tree of the installation.</summary>
    public string RootPathOf(TenantInfo tenant) =>
        OrganizationPath.Of(
            AncestorsOf(tenant).Aggregate((string?)null, (path, t) => OrganizationPath.Of(path, t.RootOrganizationId)),
            tenant.RootOrganizationId
        );

    /// <summary>The tenant and all below it.</summary>
    public IReadOnlyList<TenantInfo> SubtreeOf(TenantInfo tenant)
    {
        if (tenant.IsDefault)
            return All;
        var found = new List<TenantInfo> { tenant };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(ChildrenOf(found[i].Id));
        return found;
    }

    /// <summary>Reads tenants and features anew. Called by the data layer; nobody else needs to.</summary>
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        var tenants = await db.Set<Tenant>().IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellationToken);
        var features = await db.Set<TenantFeature>()
            .IgnoreQueryFilters()
            .AsNoTracking()
            .Where(f => f.IsEnabled)
            .Select(f => new { f.TenantId, f.FeatureId })
            .ToListAsync(cancellationToken);
        var byTenant = features.ToLookup(f => f.TenantId, f => f.FeatureId);
        var shared = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        _snapshot = new TenantSnapshot([.. tenants.Select(t => ToInfo(t, FeaturesOf(t, byTenant[t.Id], shared)))]);
    }

    // Tenants with the same features share one set: thousands of counties have few different combinations.
    private FrozenSet<string> FeaturesOf(Tenant tenant, IEnumerable<string> switchedOn, Dictionary<string, FrozenSet<string>> shared)
    {
        var ids = catalog
            .Features.Where(f => f.IsAlwaysEnabled && (!f.DefaultTenantOnly || tenant.Name == Tenant.DefaultName))
            .Select(f => f.Id)
            .Concat(switchedOn.Where(id => catalog.Find(id) is not null).SelectMany(WithDependencies))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        var key = string.Join('|', ids);
        if (!shared.TryGetValue(key, out var set))
            shared[key] = set = ids.ToFrozenSet(StringComparer.Ordinal);
        return set;
    }

    // A new version of a module may need a feature that it did not need when it was switched on.
    private IEnumerable<string> WithDependencies(string id) => catalog.DependenciesOf(id).Select(f => f.Id).Append(id);

    private static TenantInfo ToInfo(Tenant t, FrozenSet<string> features) =>
        new(
            t.Id,
            t.Name,
            t.DisplayName,
            t.ParentId,
            t.Path,
            t.RequestUrlPrefix,
            t.RequestUrlHost.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            t.State,
            t.RegionCode,
            t.LevelWord,
            t.FeatureProfile,
            t.RootOrganizationId,
            features
        );
}
