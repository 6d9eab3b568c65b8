namespace Union.Core.Permissions;

/// <summary>Permissions a stock role is given when the feature is first enabled in a tenant.</summary>
public sealed class PermissionStereotype
{
    /// <summary>A name of <see cref="StockRoles"/>.</summary>
    public string Name { get; init; } = "";

    public IEnumerable<Permission> Permissions { get; init; } = [];
}
