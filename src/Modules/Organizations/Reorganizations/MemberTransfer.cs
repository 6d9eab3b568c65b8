namespace Union.Organizations.Reorganizations;

/// <summary>
/// Members whose union ended wait at its superior to be taken over: TRANSFER_PENDING (domain.md 2(a).7; 工会法§13 lets them keep their
/// membership). Counts only, until the register of members holds the persons.
/// </summary>
public sealed class MemberTransfer : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private MemberTransfer() { }

    internal MemberTransfer(Guid holderId, Guid fromOrganizationId, int members, int womenMembers, DateOnly since)
    {
        OrganizationId = holderId;
        FromOrganizationId = fromOrganizationId;
        Members = members;
        WomenMembers = womenMembers;
        Since = since;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>The superior that keeps them meanwhile.</summary>
    public Guid OrganizationId { get; private set; }

    public Guid FromOrganizationId { get; private set; }

    /// <summary>Where they are expected: the union merged into; null after a dissolution.</summary>
    public Guid? ToOrganizationId { get; internal set; }

    public int Members { get; private set; }

    public int WomenMembers { get; private set; }

    public DateOnly Since { get; private set; }

    /// <summary>Day the transfer was completed; null while pending.</summary>
    public DateOnly? SettledOn { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => "待转接会籍";

    public void Settle(DateOnly on) => SettledOn = on;
}
