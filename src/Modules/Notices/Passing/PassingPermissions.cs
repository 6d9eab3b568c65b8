namespace Union.Notices.Passing;

/// <summary>Held at an organization: who passes documents down to what lies below it, who reads and answers what it receives.</summary>
[Feature(PassingStartup.Feature)]
internal sealed class PassingPermissions : IPermissionProvider
{
    public const string PassDown = "PassDownNotices";
    public const string Answer = "AnswerInbox";
    public const string View = "ViewInbox";

    internal static readonly Permission PassDownNotices = Of(PassDown, "向下级下发文件，查看回复情况");
    private static readonly Permission AnswerInbox = Of(Answer, "办理收文（已阅、回复、转发）");
    internal static readonly Permission ViewInbox = Of(View, "查看收文", AnswerInbox);

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([PassDownNotices, AnswerInbox, ViewInbox]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [
            new() { Name = StockRoles.Administrator, Permissions = [PassDownNotices, AnswerInbox] },
            new() { Name = StockRoles.Editor, Permissions = [PassDownNotices, AnswerInbox] },
            new() { Name = StockRoles.Staff, Permissions = [ViewInbox] },
        ];

    private static Permission Of(string name, string description, params Permission[] impliedBy) =>
        new(name, description, impliedBy) { Category = "文件下发与收文" };
}
