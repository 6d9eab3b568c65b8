namespace Union.Work.Indicators;

internal sealed class IndicatorMenu : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(
            "指标",
            "3",
            menu =>
                menu.Icon("chart-bar")
                    .Add("指标看板", "1", item => item.Url("/admin/indicators").Permission(IndicatorPermissions.ViewAll))
                    .Add("分地区表", "2", item => item.Url("/admin/indicators/regions").Permission(IndicatorPermissions.ViewAll))
                    .Add("工作记录", "3", item => item.Url("/admin/activities").Permission(IndicatorPermissions.ViewAll))
        );
        return ValueTask.CompletedTask;
    }
}
