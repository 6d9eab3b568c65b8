namespace Union.Work.Indicators;

/// <summary>
/// An indicator's value for one organization above grassroots and one day, as computed that day and never recomputed with a later
/// definition. A site keeps those of its own organizations and of the federations below it (down to counties): one pass, one cut-off.
/// </summary>
public sealed class IndicatorSnapshot : ITenantOwned, IOrganizationOwned, ITechnicalRow
{
    private IndicatorSnapshot() { }

    internal IndicatorSnapshot(IndicatorScope scope, IndicatorValue value, DateOnly computedOn)
    {
        OrganizationId = scope.Id;
        ParentId = scope.ParentId;
        Tier = scope.Tier;
        Code = value.Info.Code;
        DefinitionVersion = value.DefinitionVersion;
        Period = value.Period;
        On = value.On;
        Numerator = value.Numerator;
        Denominator = value.Denominator;
        ComputedOn = computedOn;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>Where the organization stood on the cut-off date: tables of a region read nothing but snapshots.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>See <see cref="IndicatorScope.Tier"/>.</summary>
    public int Tier { get; private set; }

    public string Code { get; private set; } = "";

    public int DefinitionVersion { get; private set; }

    public IndicatorPeriod Period { get; private set; }

    /// <summary>Cut-off date.</summary>
    public DateOnly On { get; private set; }

    public long Numerator { get; private set; }

    public long Denominator { get; private set; }

    /// <summary>Day it was computed; later than the day after <see cref="On"/> when it was made up afterwards.</summary>
    public DateOnly ComputedOn { get; private set; }
}
