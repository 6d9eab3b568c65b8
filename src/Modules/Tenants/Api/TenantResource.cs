using Microsoft.AspNetCore.Http;

namespace Union.Tenants.Api;

/// <summary>A site as the interface tells it.</summary>
/// <param name="Name">Stable short name: hanggin.</param>
/// <param name="Url">Absolute address of its home.</param>
/// <param name="Region">Administrative division code, empty when unknown.</param>
internal sealed record TenantResource(string Name, string DisplayName, string Url, string Region, string Level, bool IsCurrent)
{
    public static TenantResource Of(TenantInfo tenant, TenantInfo current, HttpRequest request)
    {
        // The prefix of the current site is taken off; what a proxy put in front of all sites stays.
        var root = request.PathBase.Value ?? "";
        if (current.PathBase is not "" && root.EndsWith(current.PathBase, StringComparison.OrdinalIgnoreCase))
            root = root[..^current.PathBase.Length];
        var url = tenant.Hosts.Count > 0 ? $"{request.Scheme}://{tenant.Hosts[0]}/" : $"{request.Scheme}://{request.Host}{root}{tenant.PathBase}/";
        return new TenantResource(tenant.Name, tenant.DisplayName, url, tenant.RegionCode, tenant.LevelWord, tenant.Id == current.Id);
    }
}
