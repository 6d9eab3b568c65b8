namespace Union.Search;

/// <summary>What may be done with search. Public documents are found by everyone.</summary>
internal sealed class Permissions : IPermissionProvider
{
    public const string SearchStaff = "SearchStaffDocuments";
    public const string ManageIndex = "ManageSearchIndex";
    public const string ManageQuality = "ManageSearchQuality";

    public static readonly Permission ManageSearchIndex = new(ManageIndex, "查看和重建检索索引") { Category = "检索", IsForSite = true };
    public static readonly Permission ManageSearchQuality = new(ManageQuality, "查看检索记录，维护和检验检索质量清单")
    {
        Category = "检索",
        IsForSite = true,
    };
    public static readonly Permission SearchStaffDocuments = new(SearchStaff, "检索本站内部文件", [ManageSearchIndex, ManageSearchQuality])
    {
        Category = "检索",
    };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([SearchStaffDocuments, ManageSearchIndex, ManageSearchQuality]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [
            new() { Name = StockRoles.Administrator, Permissions = [SearchStaffDocuments, ManageSearchIndex, ManageSearchQuality] },
            new() { Name = StockRoles.Editor, Permissions = [SearchStaffDocuments] },
            new() { Name = StockRoles.Staff, Permissions = [SearchStaffDocuments] },
        ];
}
