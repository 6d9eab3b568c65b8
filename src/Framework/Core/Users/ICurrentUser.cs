namespace Union.Core.Users;

/// <summary>Who acts. Outside a request, and for anonymous visitors, the system itself: <see cref="Id"/> is null.</summary>
public interface ICurrentUser
{
    Guid? Id { get; }

    /// <summary>Sign-in name; "system" without a user.</summary>
    string UserName { get; }

    /// <summary>Name shown to people; 系统 without a user.</summary>
    string DisplayName { get; }

    bool IsSignedIn { get; }

    /// <summary>Tenant the user signed in to; another one than the current tenant when a higher federation's admin reaches into it.</summary>
    Guid? TenantId { get; }
}
