using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Union.Core.Permissions;

/// <summary>Orchard's way to ask.</summary>
public static class AuthorizationExtensions
{
    /// <summary>Whether the user holds the permission, at the resource's organization when the resource has one.</summary>
    public static async Task<bool> AuthorizeAsync(
        this IAuthorizationService service,
        ClaimsPrincipal user,
        Permission permission,
        object? resource = null
    ) =>
        user.Identity?.IsAuthenticated == true
        && (await service.AuthorizeAsync(user, resource, new PermissionRequirement(permission.Name))).Succeeded;
}
