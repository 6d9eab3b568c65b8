namespace Union.Users;

/// <summary>What concerns accounts. Accounts and roles that could make themselves powerful need <see cref="ManageRoles"/>.</summary>
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageRoles = new("ManageRoles", "管理角色与权限，向用户授予管理类角色", isSecurityCritical: true)
    {
        Category = "用户",
    };

    public static readonly Permission ManageUsers = new("ManageUsers", "管理用户：邀请、编辑、停用、重置密码")
    {
        Category = "用户",
        IsForSite = true,
    };

    public static readonly Permission ViewUsers = new("ViewUsers", "查看用户名单", [ManageUsers, ManageRoles])
    {
        Category = "用户",
        IsForSite = true,
    };

    public static readonly Permission ManageSignIn = new("ManageSignIn", "管理登录与密码设置", isSecurityCritical: true) { Category = "用户" };

    public static readonly Permission ManageMail = new("ManageMail", "设置邮件服务器，查看发送失败的邮件") { Category = "用户", IsForSite = true };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ManageUsers, ViewUsers, ManageRoles, ManageSignIn, ManageMail]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new PermissionStereotype { Name = StockRoles.Administrator, Permissions = [ManageUsers, ManageRoles, ManageSignIn, ManageMail] }];
}
