using Union.Contents.Definitions;
using Union.Contents.Review;

namespace Union.Contents;

/// <summary>What may be seen of all content, what may be done with types and with the items of types that have no pages of their own.</summary>
public sealed class Permissions : IPermissionProvider
{
    public const string ViewSchedule = "ViewContentSchedule";
    public const string ManageTypes = "ManageContentTypes";
    public const string Edit = "EditContent";
    public const string Publish = "PublishContent";

    /// <summary>Comes with any permission to edit or publish a type; opens the pages, each type decides for itself.</summary>
    public const string View = "ViewContentDrafts";
    public const string ViewStaff = "ViewStaffContent";

    public const string ManageMedia = "ManageMedia";
    public const string ViewMedia = "ViewMedia";
    public const string ManageMediaQuota = "ManageMediaQuota";

    internal static readonly Permission ManageFiles = new(ManageMedia, "上传、整理和删除媒体库的文件") { Category = "内容" };
    internal static readonly Permission ViewFiles = new(ViewMedia, "查看媒体库", [ManageFiles]) { Category = "内容" };
    private static readonly Permission SetQuota = new(ManageMediaQuota, "修改媒体库的容量") { Category = "内容" };
    internal static readonly Permission ViewPlanned = new(ViewSchedule, "查看定时发布和下线的安排") { Category = "内容" };
    internal static readonly Permission EditAll = new(Edit, "起草和修改各类内容") { Category = "内容" };
    internal static readonly Permission PublishAll = new(Publish, "发布、撤回和删除各类内容") { Category = "内容" };

    /// <summary>By its name, for menus; what implies it depends on the types of the site.</summary>
    internal static readonly Permission ViewAny = new(View);
    internal static readonly Permission Types = new(ManageTypes, "定义内容类型、部件和字段") { Category = "内容", IsForSite = true };

    private readonly ContentDefinitions _definitions;
    private readonly ICurrentTenant _tenant;

    public Permissions(ContentDefinitions definitions, ICurrentTenant tenant) => (_definitions, _tenant) = (definitions, tenant);

    public async Task<IEnumerable<Permission>> GetPermissionsAsync()
    {
        // A site that is yet to be made has no types of its own.
        var ofTypes = _tenant.IsSet ? DynamicPermissions.Of(await _definitions.AllAsync(CancellationToken.None)) : [];
        var view = new Permission(
            View,
            "查看各类内容的草稿和版本",
            [EditAll, PublishAll, ReviewPermissions.ReviewContent, ReviewPermissions.SignContent, .. ofTypes]
        )
        {
            Category = "内容",
        };
        var staff = new Permission(ViewStaff, "查看仅工作人员可见的内容", [view]) { Category = "内容" };
        return [ViewPlanned, ManageFiles, ViewFiles, SetQuota, Types, EditAll, PublishAll, view, staff, .. ofTypes];
    }

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [
            new() { Name = StockRoles.Administrator, Permissions = [ViewPlanned, ManageFiles, SetQuota, Types, EditAll, PublishAll] },
            new() { Name = StockRoles.Editor, Permissions = [ViewPlanned, ManageFiles, EditAll, PublishAll] },
            new() { Name = StockRoles.Staff, Permissions = [new Permission(ViewStaff)] },
        ];
}
