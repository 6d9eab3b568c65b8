namespace Union.Work.Documents;

/// <summary>What may be done with papers; held at an organization, each reaches its subtree. Who may edit a record may make its papers without these.</summary>
public sealed class PaperPermissions : IPermissionProvider
{
    public const string View = "ViewPapers";
    public const string Edit = "EditPapers";
    public const string Manage = "ManagePaperTemplates";

    private static readonly Permission ManageAll = Of(Manage, "管理公文模板和机关代字");
    private static readonly Permission EditAll = Of(Edit, "制发、登记和作废公文", ManageAll);
    internal static readonly Permission ViewAll = Of(View, "查看公文登记簿", EditAll);

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageAll, EditAll, ViewAll]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [
            new() { Name = StockRoles.Administrator, Permissions = [ManageAll] },
            new() { Name = StockRoles.Editor, Permissions = [EditAll] },
            new() { Name = StockRoles.Staff, Permissions = [ViewAll] },
        ];

    private static Permission Of(string name, string description, params Permission[] impliedBy) =>
        new(name, description, impliedBy) { Category = "公文" };
}
