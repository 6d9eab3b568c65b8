namespace Union.Users.Accounts;

/// <summary>An account to make. Without a password its holder sets one through an invitation.</summary>
/// <param name="UserName">2–50 letters, digits or . _ - @; unique in the tenant whatever the case.</param>
/// <param name="DisplayName">Name shown to people.</param>
public sealed record NewAccount(string UserName, string DisplayName)
{
    public string? Password { get; init; }

    public string? Email { get; init; }

    public string? Mobile { get; init; }

    /// <summary>Names of roles of the tenant, held at <see cref="OrganizationId"/>.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The tenant's root organization when not given.</summary>
    public Guid? OrganizationId { get; init; }
}
