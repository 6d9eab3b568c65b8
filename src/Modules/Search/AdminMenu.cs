namespace Union.Search;

internal sealed class AdminMenu(ICurrentTenant tenant) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(
            "检索",
            "4",
            search =>
            {
                search.Icon("search").Url("/admin/search").Permission(Permissions.SearchStaffDocuments);
                search.Add("质量", "5", quality => quality.Url("/admin/search/quality").Permission(Permissions.ManageSearchQuality));
                search.Add("词库", "8", words => words.Url("/admin/search/words").Permission(Permissions.ManageSearchVocabulary));
                // The index serves every site of the installation; its state is looked after by the topmost.
                if (tenant.Info.IsDefault)
                    search.Add("索引", "9", index => index.Url("/admin/search/index").Permission(Permissions.ManageSearchIndex));
            }
        );
        return ValueTask.CompletedTask;
    }
}
