namespace Union.Organizations.Tree;

/// <summary>
/// Where an organization stood from <see cref="From"/> until the day before <see cref="To"/> (A-02). Every organization has one open place;
/// a subtree at a past date is a range of <see cref="Path"/> over the places of that date.
/// </summary>
public sealed class OrganizationPlace : ITenantOwned, IOrganizationOwned, IRecordTitle
{
    /// <summary>Start of a place that held before anything was written down: a site's own federation.</summary>
    public static readonly DateOnly Beginning = new(1900, 1, 1);

    private OrganizationPlace() { }

    public OrganizationPlace(Organization organization, DateOnly from)
    {
        TenantId = organization.TenantId;
        OrganizationId = organization.Id;
        ParentId = organization.ParentId;
        Path = organization.Path;
        From = from;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid? ParentId { get; private set; }

    [OrdinalText]
    public string Path { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>First day it no longer holds; null while it does.</summary>
    public DateOnly? To { get; private set; }

    public string RecordTitle => "隶属关系";

    public void End(DateOnly to) => To = to;

    /// <summary>Takes back an end: the change that ended it was undone.</summary>
    internal void Reopen() => To = null;
}
