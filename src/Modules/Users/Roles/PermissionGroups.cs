namespace Union.Users.Roles;

/// <summary>The permissions that exist in this site, grouped by category or else by feature.</summary>
internal sealed class PermissionGroups(Enabled<IPermissionProvider> providers, FeatureCatalog features)
{
    public async Task<IReadOnlyList<PermissionGroup>> ReadAsync()
    {
        var groups = new List<(string Name, Permission Permission)>();
        foreach (var provider in providers)
        {
            var feature = features.GateOf(provider.GetType()).FeatureIds.Select(features.Find).FirstOrDefault(f => f is not null)?.Name ?? "平台";
            groups.AddRange((await provider.GetPermissionsAsync()).Select(p => (p.Category.Length > 0 ? p.Category : feature, p)));
        }
        return [.. groups.GroupBy(g => g.Name, g => g.Permission).Select(g => new PermissionGroup(g.Key, [.. g]))];
    }
}
