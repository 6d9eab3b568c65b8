namespace Union.Users.SignIn;

/// <summary>What decides whether a session holds, as of one stamp of the tenant.</summary>
internal sealed class SessionState(Guid userId, DateTime lastSeenAt, bool holds, bool mustSetUpTwoFactor)
{
    public Guid UserId { get; } = userId;

    public DateTime LastSeenAt { get; set; } = lastSeenAt;

    public bool Holds { get; } = holds;

    public bool MustSetUpTwoFactor { get; } = mustSetUpTwoFactor;
}
