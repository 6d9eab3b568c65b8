namespace Union.Work.Documents;

internal sealed class PaperMenu : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(
            "公文",
            "6",
            menu =>
                menu.Icon("file-text")
                    .Add("公文登记簿", "1", item => item.Url("/admin/papers").Permission(PaperPermissions.ViewAll))
                    .Add("模板", "2", item => item.Url("/admin/papers/templates").Permission(PaperPermissions.ViewAll))
                    .Add("编号", "3", item => item.Url("/admin/papers/numbers").Permission(PaperPermissions.ViewAll))
        );
        return ValueTask.CompletedTask;
    }
}
