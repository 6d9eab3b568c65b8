namespace Union.Organizations.Units;

/// <summary>A union covers an employing unit from <see cref="From"/> until the day before <see cref="To"/> (A-03). 涵盖单位数 counts distinct live units.</summary>
public sealed class Coverage : ITenantOwned, IRecordTitle, IOrganizationOwned
{
    private Coverage() { }

    public Coverage(Guid organizationId, Guid unitId, DateOnly from) => (OrganizationId, UnitId, From) = (organizationId, unitId, from);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>The covering union.</summary>
    public Guid OrganizationId { get; private set; }

    public Guid UnitId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>First day it no longer holds; null while it does.</summary>
    public DateOnly? To { get; private set; }

    public string RecordTitle => "覆盖单位";

    public void End(DateOnly to) => To = to;

    internal void Reopen() => To = null;
}
