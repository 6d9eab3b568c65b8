namespace Union.Work.Procedures;

internal sealed class ProcedureMenu : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(
            "办理",
            "0.5",
            menu =>
                menu.Icon("list-check")
                    .Add("待办", "1", item => item.Url("/admin/todo"))
                    .Add("提醒", "2", item => item.Url("/admin/reminders"))
                    .Add("办理总览", "3", item => item.Url("/admin/procedures"))
        );
        return ValueTask.CompletedTask;
    }
}
