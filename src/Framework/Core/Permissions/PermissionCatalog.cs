using Union.Core.Modules;

namespace Union.Core.Permissions;

/// <summary>The permissions of the features that are on for the current tenant.</summary>
public sealed class PermissionCatalog(Enabled<IPermissionProvider> providers)
{
    private Dictionary<string, Permission>? _byName;

    public async ValueTask<IReadOnlyDictionary<string, Permission>> GetAsync()
    {
        if (_byName is not null)
            return _byName;
        var all = new Dictionary<string, Permission>(StringComparer.Ordinal);
        foreach (var provider in providers)
        foreach (var permission in await provider.GetPermissionsAsync())
            if (!all.TryAdd(permission.Name, permission))
                throw new InvalidOperationException($"权限 {permission.Name} 被两个模块声明。");
        return _byName = all;
    }

    /// <summary>The permission's name and the names of all that imply it, directly or not; empty when it does not exist here.</summary>
    public async ValueTask<IReadOnlySet<string>> GrantingAsync(string name)
    {
        var granting = new HashSet<string>(StringComparer.Ordinal);
        if ((await GetAsync()).TryGetValue(name, out var permission))
            Collect(permission, granting);
        return granting;
    }

    /// <summary>Whether the permission counts at the root organization only.</summary>
    public async ValueTask<bool> IsForSiteAsync(string name) => (await GetAsync()).TryGetValue(name, out var permission) && permission.IsForSite;

    private static void Collect(Permission permission, HashSet<string> into)
    {
        if (!into.Add(permission.Name))
            return;
        foreach (var implying in permission.ImpliedBy)
            Collect(implying, into);
    }
}
