using Microsoft.AspNetCore.Authorization;

namespace Union.Core.Permissions;

/// <summary>Null permission: being signed in to the tenant is enough.</summary>
internal sealed record PermissionRequirement(string? Permission) : IAuthorizationRequirement;
