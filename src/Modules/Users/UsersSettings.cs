namespace Union.Users;

/// <summary>How strictly a site guards its accounts. A section of the site settings.</summary>
public sealed class UsersSettings
{
    /// <summary>Never below <see cref="Accounts.PasswordRules.Shortest"/>.</summary>
    public int MinimumPasswordLength { get; set; } = 10;

    /// <summary>Wrong passwords or codes in a row until the account is locked.</summary>
    public int LockoutAttempts { get; set; } = 5;

    public int LockoutMinutes { get; set; } = 15;

    /// <summary>Minutes without a request after which a session ends (domain.md P-25).</summary>
    public int SessionIdleMinutes { get; set; } = 120;

    /// <summary>Days an invitation or a password link may be used.</summary>
    public int LinkDays { get; set; } = 7;

    /// <summary>Two-factor sign-in for administrators (domain.md P-24).</summary>
    public bool Require2faForAdministrators { get; set; }

    /// <summary>Names of further roles whose holders must use two factors.</summary>
    public IReadOnlyList<string> Require2faRoles { get; set; } = [];
}
