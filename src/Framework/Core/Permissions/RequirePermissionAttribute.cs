using Microsoft.AspNetCore.Authorization;

namespace Union.Core.Permissions;

/// <summary>
/// On a page model, endpoint or page handler method: who calls it must hold the permission somewhere in the tenant. Checked
/// before the handler runs. Something with neither this, <see cref="SignedInAttribute"/> nor [AllowAnonymous] is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequirePermissionAttribute(string permission) : Attribute, IAuthorizeData
{
    internal const string Prefix = "permission:";

    public string Permission { get; } = permission;

    public string? Policy
    {
        get => Prefix + Permission;
        set => throw new NotSupportedException();
    }

    public string? Roles { get; set; }

    public string? AuthenticationSchemes { get; set; }
}
