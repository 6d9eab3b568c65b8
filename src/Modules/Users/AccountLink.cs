namespace Union.Users;

/// <summary>A link that lets its holder set the account's password once: an invitation or a reset. Only its hash is kept.</summary>
internal sealed class AccountLink : ITenantOwned, IVersioned, IRecordTitle
{
    private AccountLink() { }

    public AccountLink(User user, AccountLinkKind kind, string tokenHash, DateTime now, DateTime expiresAt)
    {
        UserId = user.Id;
        UserName = user.UserName;
        Kind = kind;
        TokenHash = tokenHash;
        CreatedAt = now;
        ExpiresAt = expiresAt;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid UserId { get; private set; }

    public string UserName { get; private set; } = "";

    public AccountLinkKind Kind { get; private set; }

    [Sensitive]
    public string TokenHash { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    public DateTime? UsedAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => UserName;

    public bool IsOpen(DateTime now) => UsedAt is null && RevokedAt is null && ExpiresAt > now;

    public void Use(DateTime now) => UsedAt = now;

    public void Revoke(DateTime now) => RevokedAt ??= now;
}
