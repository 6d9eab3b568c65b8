namespace Union.Contents;

/// <summary>What may be seen of all content; what may be done with it is for each type to say.</summary>
public sealed class Permissions : IPermissionProvider
{
    public const string ViewSchedule = "ViewContentSchedule";

    public const string ManageMedia = "ManageMedia";
    public const string ViewMedia = "ViewMedia";
    public const string ManageMediaQuota = "ManageMediaQuota";

    internal static readonly Permission ManageFiles = new(ManageMedia, "上传、整理和删除媒体库的文件") { Category = "内容" };
    internal static readonly Permission ViewFiles = new(ViewMedia, "查看媒体库", [ManageFiles]) { Category = "内容" };
    private static readonly Permission SetQuota = new(ManageMediaQuota, "修改媒体库的容量") { Category = "内容" };
    internal static readonly Permission ViewPlanned = new(ViewSchedule, "查看定时发布和下线的安排") { Category = "内容" };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ViewPlanned, ManageFiles, ViewFiles, SetQuota]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [
            new() { Name = StockRoles.Administrator, Permissions = [ViewPlanned, ManageFiles, SetQuota] },
            new() { Name = StockRoles.Editor, Permissions = [ViewPlanned, ManageFiles] },
        ];
}
