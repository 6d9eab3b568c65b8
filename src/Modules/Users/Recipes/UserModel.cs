namespace Union.Users.Recipes;

/// <summary>
/// An account in a recipe. A new account gets the password written, or one made up and told once when none is written;
/// the password of an existing account is never touched. Accounts are only given roles, never relieved of any.
/// </summary>
internal sealed record UserModel(
    string UserName,
    string? DisplayName = null,
    string? Password = null,
    string? Email = null,
    string? Mobile = null,
    IReadOnlyList<string>? RoleNames = null,
    bool IsEnabled = true
);
