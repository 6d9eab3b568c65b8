namespace Union.Core.Permissions;

/// <summary>A module's permissions and which stock roles hold them at first.</summary>
public interface IPermissionProvider
{
    Task<IEnumerable<Permission>> GetPermissionsAsync();

    IEnumerable<PermissionStereotype> GetDefaultStereotypes();
}
