namespace Union.Users;

/// <summary>A sign-in on one device, from sign-in to sign-out. What ends it is an act; its last sight is not.</summary>
internal sealed class UserSession : ITenantOwned, ITechnicalRow
{
    private UserSession() { }

    public UserSession(User user, DateTime now, string device, string? ipAddress)
    {
        UserId = user.Id;
        SecurityStamp = user.SecurityStamp;
        StartedAt = LastSeenAt = now;
        Device = device;
        IpAddress = ipAddress;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid UserId { get; private set; }

    public string SecurityStamp { get; set; } = "";

    public DateTime StartedAt { get; private set; }

    public DateTime LastSeenAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public string Device { get; private set; } = "";

    public string? IpAddress { get; private set; }

    public void End(DateTime now) => EndedAt ??= now;
}
