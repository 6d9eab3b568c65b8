namespace Union.Users;

/// <summary>One line of the sign-in log; saved under an act, so the log is part of the tamper-evident chain (domain.md P-11).</summary>
internal sealed class SignInRecord : ITenantOwned, IRecordTitle
{
    private SignInRecord() { }

    public SignInRecord(Guid? userId, string userName, SignInOutcome outcome, DateTime at, string device, string? ipAddress)
    {
        UserId = userId;
        UserName = userName;
        Outcome = outcome;
        At = at;
        Device = device;
        IpAddress = ipAddress;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid? UserId { get; private set; }

    public string UserName { get; private set; } = "";

    public SignInOutcome Outcome { get; private set; }

    public DateTime At { get; private set; }

    public string Device { get; private set; } = "";

    public string? IpAddress { get; private set; }

    public string RecordTitle => UserName;
}
