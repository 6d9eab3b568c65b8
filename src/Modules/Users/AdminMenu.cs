namespace Union.Users;

internal sealed class AdminMenu : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(
            "用户",
            "80",
            menu =>
                menu.Icon("users")
                    .Permission(Permissions.ViewUsers)
                    .Permission(Permissions.ManageRoles)
                    .Permission(Permissions.ManageSignIn)
                    .Permission(Permissions.ManageMail)
                    .Add("用户名单", "1", item => item.Url("/admin/users").Permission(Permissions.ViewUsers))
                    .Add("角色与权限", "2", item => item.Url("/admin/roles").Permission(Permissions.ManageRoles))
                    .Add("登录设置", "3", item => item.Url("/admin/sign-in").Permission(Permissions.ManageSignIn))
                    .Add("邮件", "4", item => item.Url("/admin/mail").Permission(Permissions.ManageMail))
        );
        return ValueTask.CompletedTask;
    }
}
