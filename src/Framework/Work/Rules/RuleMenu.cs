namespace Union.Work.Rules;

internal sealed class RuleMenu : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(
            "规则",
            "6",
            menu =>
                menu.Icon("scale")
                    .Add("规则口径", "1", item => item.Url("/admin/rules").Permission(RulePermissions.ViewAll))
                    .Add("节假日安排", "2", item => item.Url("/admin/calendar").Permission(RulePermissions.ViewAll))
        );
        return ValueTask.CompletedTask;
    }
}
