using Microsoft.EntityFrameworkCore;
using Union.Core.Data;
using Union.Core.Features;
using Union.Core.Modules;

namespace Union.Core.Permissions;

/// <summary>Makes sure the stock roles exist, and gives them a feature's permissions when it is first enabled.</summary>
public sealed class StereotypeGrants(UnionDbContext db, IEnumerable<IPermissionProvider> providers, FeatureCatalog catalog) : IFeatureEventHandler
{
    public Task InstalledAsync(FeatureInfo feature, CancellationToken cancellationToken) => GrantAsync([feature.Id], cancellationToken);

    /// <summary>Grants the stereotypes of these features; used for always-enabled ones when a tenant is made.</summary>
    public async Task GrantAsync(IReadOnlyCollection<string> featureIds, CancellationToken cancellationToken)
    {
        var roles = await EnsureRolesAsync(cancellationToken);
        foreach (var provider in providers.Where(p => catalog.GateOf(p.GetType()).FeatureIds.Any(featureIds.Contains)))
        foreach (var stereotype in provider.GetDefaultStereotypes())
            if (roles.TryGetValue(stereotype.Name, out var role) && !role.IsAdministrator)
                role.Permissions = [.. role.Permissions.Union(stereotype.Permissions.Select(p => p.Name))];
    }

    private async Task<Dictionary<string, Role>> EnsureRolesAsync(CancellationToken cancellationToken)
    {
        var roles = await db.Set<Role>().ToDictionaryAsync(r => r.Name, StringComparer.Ordinal, cancellationToken);
        foreach (var added in db.ChangeTracker.Entries<Role>().Where(e => e.State == EntityState.Added))
            roles.TryAdd(added.Entity.Name, added.Entity);
        foreach (var (name, display) in StockRoles.DisplayNames)
            if (!roles.ContainsKey(name))
                db.Add(roles[name] = new Role(name, display));
        return roles;
    }
}
