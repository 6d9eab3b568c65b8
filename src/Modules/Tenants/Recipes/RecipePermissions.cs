namespace Union.Tenants.Recipes;

/// <summary>Who runs recipes can change everything in the site, and who exports reads everything.</summary>
public sealed class RecipePermissions : IPermissionProvider
{
    public const string Manage = "ManageRecipes";

    public static readonly Permission ManageRecipes = new(Manage, "执行和导出配方", isSecurityCritical: true) { Category = "站点" };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageRecipes]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new PermissionStereotype { Name = StockRoles.Administrator, Permissions = [ManageRecipes] }];
}
