namespace Union.Users.Accounts;

/// <summary>An account as others may know it.</summary>
public sealed record UserAccount(Guid Id, string UserName, string DisplayName, bool IsDisabled, IReadOnlyList<string> Roles);
