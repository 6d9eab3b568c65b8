namespace Union.Tenants;

/// <summary>What concerns all sites of the installation; exists on the root site only.</summary>
[Feature(RegistryFeature.Id)]
public sealed class RegistryPermissions : IPermissionProvider
{
    public static readonly Permission ManageTenants = new("ManageTenants", "登记与管理各级站点及其功能", isSecurityCritical: true)
    {
        Category = "站点",
    };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageTenants]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new PermissionStereotype { Name = StockRoles.Administrator, Permissions = [ManageTenants] }];
}
