namespace Union.Contents;

/// <summary>What may be seen of all content; what may be done with it is for each type to say.</summary>
public sealed class Permissions : IPermissionProvider
{
    public const string ViewSchedule = "ViewContentSchedule";

    internal static readonly Permission ViewPlanned = new(ViewSchedule, "查看定时发布和下线的安排") { Category = "内容" };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ViewPlanned]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = StockRoles.Administrator, Permissions = [ViewPlanned] }, new() { Name = StockRoles.Editor, Permissions = [ViewPlanned] }];
}
