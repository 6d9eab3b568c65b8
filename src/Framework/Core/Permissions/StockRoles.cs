namespace Union.Core.Permissions;

/// <summary>Roles every tenant starts with. The administrator holds every permission of the tenant without listing them.</summary>
public static class StockRoles
{
    public const string Administrator = "Administrator";

    /// <summary>Writes and publishes.</summary>
    public const string Editor = "Editor";

    /// <summary>Reads what is for staff.</summary>
    public const string Staff = "Staff";

    public static IReadOnlyDictionary<string, string> DisplayNames { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Administrator] = "管理员",
            [Editor] = "编辑",
            [Staff] = "工作人员",
        };
}
