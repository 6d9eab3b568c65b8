namespace Union.Notices;

/// <summary>What may be done with notices.</summary>
internal sealed class Permissions : IPermissionProvider
{
    public const string Manage = "ManageNotices";
    public const string Publish = "PublishNotices";
    public const string Edit = "EditNotices";
    public const string ViewStaff = "ViewStaffNotices";

    private static readonly Permission ManageNotices = new(Manage, "管理公告（编辑、发布、撤回全部公告）") { Category = "公告与文件" };
    private static readonly Permission PublishNotices = new(Publish, "发布和撤回公告", [ManageNotices]) { Category = "公告与文件" };
    private static readonly Permission EditNotices = new(Edit, "起草和修改公告", [ManageNotices]) { Category = "公告与文件" };
    private static readonly Permission ViewStaffNotices = new(ViewStaff, "查看内部公告", [ManageNotices, PublishNotices, EditNotices]) { Category = "公告与文件" };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ManageNotices, PublishNotices, EditNotices, ViewStaffNotices]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = StockRoles.Administrator, Permissions = [ManageNotices] },
        new() { Name = StockRoles.Editor, Permissions = [EditNotices, PublishNotices] },
        new() { Name = StockRoles.Staff, Permissions = [ViewStaffNotices] },
    ];
}
