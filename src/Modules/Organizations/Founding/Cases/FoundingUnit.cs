using Union.Organizations.Units;

namespace Union.Organizations.Founding.Cases;

/// <summary>A unit that the union to be will cover.</summary>
public sealed class FoundingUnit : ITenantOwned, IRecordTitle
{
    private FoundingUnit() { }

    public FoundingUnit(UnionFounding founding, EmployingUnit unit) => (FoundingId, UnitId, UnitName) = (founding.Id, unit.Id, unit.Name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid FoundingId { get; private set; }

    public Guid UnitId { get; private set; }

    public string UnitName { get; private set; } = "";

    public string RecordTitle => UnitName;
}
