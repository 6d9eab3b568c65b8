namespace Union.Notices.Targets;

/// <summary>What may be done with targets; held at an organization, each reaches the targets its subtree is responsible for.</summary>
internal sealed class TargetPermissions : IPermissionProvider
{
    public const string Manage = "ManageTargets";
    public const string Report = "ReportTargets";
    public const string View = "ViewTargets";

    private static readonly Permission ManageTargets = Of(Manage, "标记和修改文件中的目标");
    private static readonly Permission ReportTargets = Of(Report, "报告目标的完成情况", ManageTargets);
    internal static readonly Permission ViewTargets = Of(View, "查看目标及其完成情况", ReportTargets);

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ManageTargets, ReportTargets, ViewTargets]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [
            new() { Name = StockRoles.Administrator, Permissions = [ManageTargets] },
            new() { Name = StockRoles.Editor, Permissions = [ManageTargets] },
            new() { Name = StockRoles.Staff, Permissions = [ReportTargets] },
        ];

    private static Permission Of(string name, string description, params Permission[] impliedBy) =>
        new(name, description, impliedBy) { Category = "目标" };
}
