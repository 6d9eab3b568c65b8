namespace Union.Work.Indicators;

/// <summary>What may be done with indicators; held at an organization, each reaches its subtree.</summary>
public sealed class IndicatorPermissions : IPermissionProvider
{
    public const string View = "ViewIndicators";
    public const string Manage = "ManageIndicators";

    private static readonly Permission ManageAll = new(Manage, "重新计算指标") { Category = "指标" };
    internal static readonly Permission ViewAll = new(View, "查看指标及其名单、工作记录", [ManageAll]) { Category = "指标" };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageAll, ViewAll]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [
            new() { Name = StockRoles.Administrator, Permissions = [ManageAll] },
            new() { Name = StockRoles.Staff, Permissions = [ViewAll] },
            new() { Name = StockRoles.Editor, Permissions = [ViewAll] },
        ];
}
