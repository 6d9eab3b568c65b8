using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authorization;

namespace Union.Core.Permissions;

/// <summary>Turns [RequirePermission] and [SignedIn] into policies; an endpoint that says nothing is closed to everyone.</summary>
internal sealed class PermissionPolicies : IAuthorizationPolicyProvider
{
    private static readonly AuthorizationPolicy Closed = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();

    private readonly ConcurrentDictionary<string, AuthorizationPolicy> _policies = new(StringComparer.Ordinal);

    public bool AllowsCachingPolicies => true;

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        Task.FromResult<AuthorizationPolicy?>(_policies.GetOrAdd(policyName, Build));

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(Closed);

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(Closed);

    private static AuthorizationPolicy Build(string name) =>
        name == SignedInAttribute.PolicyName ? With(null)
        : name.StartsWith(RequirePermissionAttribute.Prefix, StringComparison.Ordinal) ? With(name[RequirePermissionAttribute.Prefix.Length..])
        : Closed;

    private static AuthorizationPolicy With(string? permission) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)).Build();
}
