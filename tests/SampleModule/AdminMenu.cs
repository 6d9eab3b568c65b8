namespace Sample.Bookshelf;

internal sealed class AdminMenu : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add("图书角", "60", m => m.Icon("books").Url("/admin/bookshelf").Permission(Permissions.ManageBooks));
        return ValueTask.CompletedTask;
    }
}
