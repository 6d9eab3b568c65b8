namespace Union.Tenants;

[Feature(RegistryFeature.Id)]
internal sealed class RegistryMenu : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(
            "站点",
            "80",
            sites =>
                sites
                    .Icon("sitemap")
                    .Add("站点登记", "1", m => m.Icon("world").Url("/admin/tenants").Permission(RegistryPermissions.ManageTenants))
                    .Add("功能方案", "2", m => m.Icon("list-check").Url("/admin/profiles").Permission(RegistryPermissions.ManageTenants))
        );
        return ValueTask.CompletedTask;
    }
}
