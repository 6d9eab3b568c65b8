using Union.Contents.Review;

namespace Union.Notices;

/// <summary>What may be done with notices.</summary>
internal sealed class Permissions : IPermissionProvider
{
    public const string Manage = "ManageNotices";
    public const string Publish = "PublishNotices";
    public const string Edit = "EditNotices";
    public const string ViewDrafts = "ViewNoticeDrafts";
    public const string ViewStaff = "ViewStaffNotices";

    private static readonly Permission ManageNotices = Of(Manage, "管理公告（起草、发布、撤回全部公告）");
    private static readonly Permission PublishNotices = Of(Publish, "发布和撤回公告", ManageNotices);
    private static readonly Permission EditNotices = Of(Edit, "起草和修改公告", ManageNotices);

    // Who writes or publishes sees the drafts; another reader may be given the sight alone.
    internal static readonly Permission ViewNoticeDrafts = Of(
        ViewDrafts,
        "查看公告草稿和版本",
        PublishNotices,
        EditNotices,
        ReviewPermissions.ReviewContent,
        ReviewPermissions.SignContent
    );
    private static readonly Permission ViewStaffNotices = Of(ViewStaff, "查看内部公告", ViewNoticeDrafts);

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ManageNotices, PublishNotices, EditNotices, ViewNoticeDrafts, ViewStaffNotices]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [
            new() { Name = StockRoles.Administrator, Permissions = [ManageNotices] },
            new() { Name = StockRoles.Editor, Permissions = [EditNotices, PublishNotices] },
            new() { Name = StockRoles.Staff, Permissions = [ViewStaffNotices] },
        ];

    private static Permission Of(string name, string description, params Permission[] impliedBy) =>
        new(name, description, impliedBy) { Category = "公告与文件" };
}
