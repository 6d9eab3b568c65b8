namespace Union.Users;

/// <summary>An account of one tenant. Never deleted: disabled, with a reason.</summary>
internal sealed class User : ITenantOwned, IVersioned, IRecordTitle
{
    private User() { }

    public User(string userName, string displayName, DateTime now)
    {
        UserName = userName.Trim();
        NormalizedUserName = Normalize(userName);
        DisplayName = displayName.Trim();
        CreatedAt = now;
        RenewStamp();
    }

    /// <summary>Until an administrator unlocks it.</summary>
    public static DateTime Unlimited { get; } = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public string UserName { get; private set; } = "";

    public string NormalizedUserName { get; private set; } = "";

    public string DisplayName { get; set; } = "";

    [Sensitive]
    public string? Email { get; set; }

    [Sensitive]
    public string? Mobile { get; set; }

    [Sensitive]
    public string? PasswordHash { get; private set; }

    public DateTime? PasswordChangedAt { get; private set; }

    /// <summary>Sessions started under another stamp no longer hold.</summary>
    [Sensitive]
    public string SecurityStamp { get; private set; } = "";

    /// <summary>Key of the authenticator app, encrypted.</summary>
    [Sensitive]
    public string? TwoFactorSecret { get; private set; }

    public DateTime? TwoFactorSince { get; private set; }

    /// <summary>Hashes of the unused recovery codes, one per line.</summary>
    [Sensitive]
    public string RecoveryCodes { get; private set; } = "";

    public DateTime? LockedUntil { get; private set; }

    public DateTime? DisabledAt { get; private set; }

    public string? DisabledReason { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => $"{DisplayName}（{UserName}）";

    public bool IsDisabled => DisabledAt is not null;

    /// <summary>Has not set a password yet.</summary>
    public bool IsInvited => PasswordHash is null;

    public bool HasTwoFactor => TwoFactorSince is not null;

    public int RecoveryCodesLeft => Codes.Length;

    private string[] Codes => RecoveryCodes.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static string Normalize(string userName) => Union.Identifiers.WellFormedText.Normalize(userName.Trim()).ToUpperInvariant();

    public bool IsLocked(DateTime now) => LockedUntil > now;

    public void Rename(string userName)
    {
        if (UserName == userName.Trim())
            return;
        UserName = userName.Trim();
        NormalizedUserName = Normalize(userName);
    }

    /// <summary>Ends the sessions there are.</summary>
    public void SetPassword(string hash, DateTime now)
    {
        PasswordHash = hash;
        PasswordChangedAt = now;
        LockedUntil = LockedUntil == Unlimited ? Unlimited : null;
        RenewStamp();
    }

    /// <summary>The same password under a stronger hash.</summary>
    public void StrengthenHash(string hash) => PasswordHash = hash;

    public void TurnOnTwoFactor(string protectedSecret, IEnumerable<string> codeHashes, DateTime now)
    {
        TwoFactorSecret = protectedSecret;
        TwoFactorSince = now;
        ReplaceRecoveryCodes(codeHashes);
    }

    public void ReplaceRecoveryCodes(IEnumerable<string> codeHashes) => RecoveryCodes = string.Join('\n', codeHashes);

    public void TurnOffTwoFactor()
    {
        TwoFactorSecret = null;
        TwoFactorSince = null;
        RecoveryCodes = "";
    }

    /// <summary>Takes the code away when it was there.</summary>
    public bool UseRecoveryCode(string codeHash)
    {
        var left = Codes.Where(c => c != codeHash).ToArray();
        if (left.Length == RecoveryCodesLeft)
            return false;
        ReplaceRecoveryCodes(left);
        return true;
    }

    public void LockUntil(DateTime until) => LockedUntil = until;

    public void Unlock() => LockedUntil = null;

    public void Disable(string reason, DateTime now)
    {
        DisabledAt = now;
        DisabledReason = reason;
        RenewStamp();
    }

    public void Enable()
    {
        DisabledAt = null;
        DisabledReason = null;
    }

    public void RenewStamp() => SecurityStamp = Guid.NewGuid().ToString("N");
}
