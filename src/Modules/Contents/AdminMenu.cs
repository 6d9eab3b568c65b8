namespace Union.Contents;

internal sealed class AdminMenu : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(
            "内容",
            "1",
            content => content.Add("定时安排", "8", item => item.Icon("calendar").Url("/admin/contents/schedule").Permission(Permissions.ViewPlanned))
        );
        builder.Add(
            "内容",
            "1",
            content => content.Add("媒体库", "7", item => item.Icon("photo").Url("/admin/media").Permission(Permissions.ViewFiles))
        );
        return ValueTask.CompletedTask;
    }
}
