namespace Union.Organizations.Units;

/// <summary>
/// An employing unit (用人单位) of the site's territory, with or without a union. Which unions cover it is a dated
/// <see cref="Coverage"/> (A-03); its administrative place is not the union's place.
/// </summary>
public sealed class EmployingUnit : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private EmployingUnit() { }

    /// <param name="keeperId">The union in whose area it lies and who looks after it.</param>
    public EmployingUnit(string name, UnitKind kind, Guid keeperId) => (Name, Kind, OrganizationId) = (name, kind, keeperId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>The territorial union that keeps the record (township, park, county): decides who sees it.</summary>
    public Guid OrganizationId { get; set; }

    public string Name { get; set; } = "";

    /// <summary>18 characters, never one beginning with 8 (that is a union's); empty when unknown.</summary>
    [OrdinalText]
    public string SocialCreditCode { get; set; } = "";

    public UnitKind Kind { get; set; }

    /// <summary>State-owned or state-held (国有及国有控股).</summary>
    public bool IsStateOwned { get; set; }

    /// <summary>Above the statistical size threshold (规模以上).</summary>
    public bool IsAboveScale { get; set; }

    public string RegionCode { get; set; } = "";

    /// <summary>GB/T 4754 section, A–T.</summary>
    public string IndustrySection { get; set; } = "";

    public string Address { get; set; } = "";

    public string LegalRepresentative { get; set; } = "";

    public string Phone { get; set; } = "";

    public int Workers { get; set; }

    public int WomenWorkers { get; set; }

    /// <summary>Union members among its workers.</summary>
    public int Members { get; set; }

    /// <summary>Day the unit opened: the founding deadline runs from it (豫工会条例§6 …).</summary>
    public DateOnly? OpenedOn { get; set; }

    /// <summary>First day it no longer exists.</summary>
    public DateOnly? ClosedOn { get; set; }

    public int Version { get; private set; }

    public string RecordTitle => Name;

    /// <summary>Non-public (非公) enterprise or a social organisation: the "two new" (两新组织).</summary>
    public bool IsTwoNew => Kind is UnitKind.SocialOrganization || (Kind is UnitKind.Enterprise && !IsStateOwned);
}
