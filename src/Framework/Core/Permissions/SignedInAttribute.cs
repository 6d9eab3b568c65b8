using Microsoft.AspNetCore.Authorization;

namespace Union.Core.Permissions;

/// <summary>Open to everyone signed in to the tenant, whatever their roles: one's own account and the like.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : Attribute, IAuthorizeData
{
    internal const string PolicyName = "signed-in";

    public string? Policy
    {
        get => PolicyName;
        set => throw new NotSupportedException();
    }

    public string? Roles { get; set; }

    public string? AuthenticationSchemes { get; set; }
}
