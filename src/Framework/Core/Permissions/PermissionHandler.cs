using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Union.Core.Organizations;
using Union.Core.Tenants;
using Union.Core.Users;

namespace Union.Core.Permissions;

/// <summary>Checks a permission, at the organization of the resource where one is given.</summary>
internal sealed class PermissionHandler(Access access, ICurrentTenant tenant) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        // A cookie of another tenant is refused at sign-in validation; this line holds even if that were missed.
        if (context.User.FindFirstValue(UnionClaims.Tenant) != tenant.Id.ToString())
            return;
        var allowed =
            requirement.Permission is not { } permission
            || (
                context.Resource is IOrganizationOwned owned
                    ? await access.HasAsync(permission, owned.OrganizationId)
                    : await access.HasAsync(permission)
            );
        if (allowed)
            context.Succeed(requirement);
    }
}
