namespace Union.Organizations.DualDisplays;

/// <summary>
/// 双亮 of a union: it shows its plate, its chair shows who they are (domain.md 2(a).8). One row for each union that has confirmed it once;
/// after a change of chair or vice-chair it is stale until somebody confirms it again.
/// </summary>
public sealed class DualDisplay : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private DualDisplay() { }

    public DualDisplay(Guid organizationId) => OrganizationId = organizationId;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public DisplayState State { get; private set; }

    /// <summary>Where the plate hangs.</summary>
    public string PlatePlace { get; set; } = "";

    /// <summary>Since when.</summary>
    public DateOnly PlateOn { get; set; }

    /// <summary>Content hash of the photograph; empty when there is none.</summary>
    public string PlatePhoto { get; internal set; } = "";

    public string ChairName { get; set; } = "";

    public string ChairDuty { get; set; } = "";

    public string ChairPhone { get; set; } = "";

    public string ChairPhoto { get; internal set; } = "";

    /// <summary>Where identity and telephone are posted: 公开栏、网站 …</summary>
    public string PostedAt { get; set; } = "";

    public DateOnly ConfirmedOn { get; private set; }

    public string ConfirmedBy { get; private set; } = "";

    public DateOnly? StaleSince { get; private set; }

    public string StaleReason { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => "双亮";

    public void Confirm(DateOnly on, string by)
    {
        (State, ConfirmedOn, ConfirmedBy) = (DisplayState.Current, on, by);
        (StaleSince, StaleReason) = (null, "");
    }

    public void MarkStale(DateOnly on, string reason)
    {
        if (State is DisplayState.Current)
            (State, StaleSince, StaleReason) = (DisplayState.Stale, on, reason);
    }
}
