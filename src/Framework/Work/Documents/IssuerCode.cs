namespace Union.Work.Documents;

/// <summary>A 机关代字 that an organization numbers its papers with: 测工发. One code is used by one organization of the site.</summary>
public sealed class IssuerCode : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    internal const int CodeLength = 12;

    private IssuerCode() { }

    internal IssuerCode(Guid organizationId, string code, string note)
    {
        OrganizationId = organizationId;
        Code = code;
        Note = note;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>2 to 12 Chinese characters.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What it is used for: 请示、批复.</summary>
    public string Note { get; private set; } = "";

    /// <summary>No longer used for new papers; numbers given stay.</summary>
    public bool IsClosed { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => Code;

    internal void Close(bool isClosed) => IsClosed = isClosed;
}
