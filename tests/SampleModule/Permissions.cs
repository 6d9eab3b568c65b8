namespace Sample.Bookshelf;

internal sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageBooks = new("ManageSampleBooks", "登记图书") { Category = "示例" };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageBooks]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new PermissionStereotype { Name = StockRoles.Editor, Permissions = [ManageBooks] }];
}
