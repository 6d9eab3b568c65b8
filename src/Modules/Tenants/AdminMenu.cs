namespace Union.Tenants;

internal sealed class AdminMenu : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(
            "系统",
            "90",
            system =>
                system
                    .Icon("settings")
                    .Add("功能", "1", m => m.Icon("puzzle").Url("/admin/features").Permission(Permissions.ManageFeatures))
                    .Add("网站设置", "2", m => m.Icon("adjustments").Url("/admin/settings").Permission(Permissions.ManageSettings))
                    .Add("后台任务", "7", m => m.Icon("clock").Url("/admin/tasks").Permission(Permissions.ManageTasks))
                    .Add("操作记录", "8", m => m.Icon("history").Url("/admin/audit").Permission(Permissions.ViewAudit))
        );
        return ValueTask.CompletedTask;
    }
}
