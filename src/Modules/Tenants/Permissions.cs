namespace Union.Tenants;

/// <summary>What concerns one site as a whole.</summary>
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageFeatures = new("ManageFeatures", "启用与停用功能", isSecurityCritical: true) { Category = "站点" };

    public static readonly Permission ManageSettings = new("ManageSettings", "管理网站设置") { Category = "站点", IsForSite = true };

    public static readonly Permission ManageTasks = new("ManageTasks", "管理后台任务") { Category = "站点", IsForSite = true };

    public static readonly Permission ViewAudit = new("ViewAudit", "查看操作记录") { Category = "站点", IsForSite = true };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ManageFeatures, ManageSettings, ManageTasks, ViewAudit]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new PermissionStereotype { Name = StockRoles.Administrator, Permissions = [ManageFeatures, ManageSettings, ManageTasks, ViewAudit] }];
}
