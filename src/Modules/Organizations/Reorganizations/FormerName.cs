namespace Union.Organizations.Reorganizations;

/// <summary>A name an organization bore until the day before <see cref="To"/>.</summary>
public sealed class FormerName : ITenantOwned, IRecordTitle, IOrganizationOwned
{
    private FormerName() { }

    public FormerName(Guid organizationId, string name, DateOnly to) => (OrganizationId, Name, To) = (organizationId, name, to);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>First day of the next name.</summary>
    public DateOnly To { get; private set; }

    public string RecordTitle => $"曾用名“{Name}”";
}
