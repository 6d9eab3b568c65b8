namespace Union.Organizations.Founding.Cases;

/// <summary>A member of the preparatory group (工会筹备组).</summary>
public sealed class Preparer : ITenantOwned, IRecordTitle
{
    private Preparer() { }

    public Preparer(UnionFounding founding, string personName, string duty, bool isLeader) =>
        (FoundingId, PersonName, Duty, IsLeader) = (founding.Id, personName, duty, isLeader);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid FoundingId { get; private set; }

    public string PersonName { get; private set; } = "";

    /// <summary>Post in the unit.</summary>
    public string Duty { get; private set; } = "";

    public bool IsLeader { get; private set; }

    public string RecordTitle => PersonName;

    public string Post => IsLeader ? "组长" : "成员";
}
