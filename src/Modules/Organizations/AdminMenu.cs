namespace Union.Organizations;

internal sealed class AdminMenu : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(
            "组织",
            "2",
            menu =>
                menu.Icon("sitemap")
                    .Add("组织树", "1", item => item.Url("/admin/organizations/tree").Permission(Permissions.ViewRows))
                    .Add("工会组织", "2", item => item.Url("/admin/organizations").Permission(Permissions.ViewRows))
                    .Add("用人单位", "3", item => item.Url("/admin/units").Permission(Permissions.ViewRows))
                    .Add("未建会台账", "4", item => item.Url("/admin/foundings/prospects").Permission(Permissions.ViewRows))
                    .Add("建会进度", "5", item => item.Url("/admin/foundings").Permission(Permissions.ViewRows))
                    .Add("换届与委员会", "6", item => item.Url("/admin/terms").Permission(Permissions.ViewRows))
                    .Add("工会干部", "6.5", item => item.Url("/admin/officers").Permission(Permissions.ViewRows))
                    .Add("法人登记", "7", item => item.Url("/admin/legal-persons").Permission(Permissions.ViewRows))
                    .Add("双亮", "8", item => item.Url("/admin/dual-displays").Permission(Permissions.ViewRows))
                    .Add("组织调整", "9", item => item.Url("/admin/reorganizations").Permission(Permissions.ReorganizeTree))
                    .Add("批量导入", "99", item => item.Url("/admin/imports").Permission(Permissions.ImportRows))
        );
        return ValueTask.CompletedTask;
    }
}
