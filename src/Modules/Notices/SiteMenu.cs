namespace Union.Notices;

internal sealed class SiteMenu : SiteNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add("公告", "2", n => n.Icon("news").Url("/notices"));
        return ValueTask.CompletedTask;
    }
}
