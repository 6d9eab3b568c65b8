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
                    .Add("用户名单", "1", item => item.Url("/admin/users").Permission(Permissions.ViewUsers))
                    .Add("角色与权限", "2", item => item.Url("/admin/roles").Permission(Permissions.ManageRoles))
                    .Add("登录设置", "3", item => item.Url("/admin/sign-in").Permission(Permissions.ManageSignIn))
        );
        return ValueTask.CompletedTask;
    }
}
