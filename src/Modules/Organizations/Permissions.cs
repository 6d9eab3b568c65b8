namespace Union.Organizations;

/// <summary>What may be done with organizations; held at an organization, each reaches its subtree.</summary>
public sealed class Permissions : IPermissionProvider
{
    public const string Manage = "ManageOrganizations";
    public const string View = "ViewOrganizations";
    public const string Edit = "EditOrganizations";
    public const string Reorganize = "ReorganizeOrganizations";
    public const string Import = "ImportOrganizations";
    public const string Founding = "ManageFounding";
    public const string ApproveFounding = "ApproveFounding";
    public const string Elections = "ManageElections";
    public const string ConfirmBallots = "ConfirmBallots";
    public const string Officers = "ManageOfficers";
    public const string LegalPersons = "ManageLegalPersons";

    internal static readonly Permission ManageAll = Of(Manage, "管理组织建设（全部权限）");
    internal static readonly Permission EditRows = Of(Edit, "维护工会组织和用人单位资料", ManageAll);
    internal static readonly Permission ReorganizeTree = Of(Reorganize, "调整组织（合并、分立、转隶、更名、撤销）", ManageAll);
    internal static readonly Permission ImportRows = Of(Import, "批量导入组织和单位", ManageAll);
    internal static readonly Permission RunFounding = Of(Founding, "办理建会", ManageAll);
    internal static readonly Permission Approve = Of(ApproveFounding, "批复建会、换届和选举结果", ManageAll);
    internal static readonly Permission RunElections = Of(Elections, "办理换届、补选，录入选票统计", ManageAll);
    internal static readonly Permission Confirm = Of(ConfirmBallots, "复核选票统计", ManageAll);
    internal static readonly Permission RunOfficers = Of(Officers, "维护工会干部、培训、评议和双亮", ManageAll);
    internal static readonly Permission RunLegalPersons = Of(LegalPersons, "办理工会法人资格登记", ManageAll);
    internal static readonly Permission ViewRows = Of(
        View,
        "查看工会组织",
        EditRows,
        ReorganizeTree,
        ImportRows,
        RunFounding,
        Approve,
        RunElections,
        Confirm,
        RunOfficers,
        RunLegalPersons
    );

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([
            ManageAll,
            ViewRows,
            EditRows,
            ReorganizeTree,
            ImportRows,
            RunFounding,
            Approve,
            RunElections,
            Confirm,
            RunOfficers,
            RunLegalPersons,
        ]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [
            new() { Name = StockRoles.Administrator, Permissions = [ManageAll] },
            new() { Name = StockRoles.Staff, Permissions = [EditRows, RunFounding, RunElections, RunOfficers, RunLegalPersons] },
            new() { Name = StockRoles.Editor, Permissions = [ViewRows] },
        ];

    private static Permission Of(string name, string description, params Permission[] impliedBy) =>
        new(name, description, impliedBy) { Category = "组织建设" };
}
