namespace Union.Work.Rules;

/// <summary>What may be done with rules and the working calendar; held at an organization, each reaches its subtree.</summary>
public sealed class RulePermissions : IPermissionProvider
{
    public const string View = "ViewRules";
    public const string Manage = "ManageRules";

    private static readonly Permission ManageAll = new(Manage, "修改规则口径和节假日安排") { Category = "规则口径" };
    internal static readonly Permission ViewAll = new(View, "查看规则口径及其依据", [ManageAll]) { Category = "规则口径" };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageAll, ViewAll]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [
            new() { Name = StockRoles.Administrator, Permissions = [ManageAll] },
            new() { Name = StockRoles.Staff, Permissions = [ViewAll] },
            new() { Name = StockRoles.Editor, Permissions = [ViewAll] },
        ];
}
