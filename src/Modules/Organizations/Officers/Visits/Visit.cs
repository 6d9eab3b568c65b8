namespace Union.Organizations.Officers.Visits;

/// <summary>Officers of an organization went to a place and found something.</summary>
public sealed class Visit : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private Visit() { }

    public Visit(Guid organizationId, VisitKind kind, DateOnly on, string place, string who)
    {
        OrganizationId = organizationId;
        Write(kind, on, place, who, "");
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>The visitors' organization.</summary>
    public Guid OrganizationId { get; private set; }

    public VisitKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>Who went.</summary>
    public string Who { get; private set; } = "";

    public string Finding { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => $"{Place}走访";

    public void Write(VisitKind kind, DateOnly on, string place, string who, string finding) =>
        (Kind, On, Place, Who, Finding) = (kind, on, place, who, finding);
}
