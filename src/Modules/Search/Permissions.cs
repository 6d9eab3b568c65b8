using Union.Search.Indexes.Profiles;

namespace Union.Search;

/// <summary>What may be done with search. Public documents are found by everyone.</summary>
internal sealed class Permissions(IndexProfiles profiles) : IPermissionProvider
{
    public const string SearchStaff = "SearchStaffDocuments";
    public const string ManageIndex = "ManageSearchIndex";
    public const string ManageQuality = "ManageSearchQuality";
    public const string ManageVocabulary = "ManageSearchVocabulary";

    public static readonly Permission ManageSearchIndex = new(ManageIndex, "查看和重建检索索引") { Category = "检索", IsForSite = true };
    public static readonly Permission ManageSearchQuality = new(ManageQuality, "查看检索记录，维护和检验检索质量清单")
    {
        Category = "检索",
        IsForSite = true,
    };
    public static readonly Permission ManageSearchVocabulary = new(ManageVocabulary, "修改本站的检索词库") { Category = "检索", IsForSite = true };
    public static readonly Permission SearchStaffDocuments = new(SearchStaff, "检索本站内部文件", [ManageSearchIndex, ManageSearchQuality])
    {
        Category = "检索",
    };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([
            SearchStaffDocuments,
            ManageSearchIndex,
            ManageSearchQuality,
            ManageSearchVocabulary,
            .. OfIndexes(),
        ]);

    // Named as in Orchard: one for each index that is not open to everyone.
    private IEnumerable<Permission> OfIndexes() =>
        profiles
            .All.Where(profile => !profile.IsOpen)
            .Select(profile => new Permission(profile.Permission, $"检索索引：{profile.DisplayName}", [ManageSearchIndex]) { Category = "检索" });

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [
            new()
            {
                Name = StockRoles.Administrator,
                Permissions = [SearchStaffDocuments, ManageSearchIndex, ManageSearchQuality, ManageSearchVocabulary],
            },
            new() { Name = StockRoles.Editor, Permissions = [SearchStaffDocuments] },
            new() { Name = StockRoles.Staff, Permissions = [SearchStaffDocuments] },
        ];
}
