using Union.Organizations.Units;

namespace Union.Organizations.Founding.Prospects;

/// <summary>What limits the register of units without a union.</summary>
internal sealed class ProspectFilter
{
    public string? Q { get; set; }

    public UnitKind? Kind { get; set; }

    public bool TwoNew { get; set; }

    /// <summary>Also units with fewer workers than a committee needs members: they found jointly, or elect an organizer.</summary>
    public bool Small { get; set; }

    /// <summary>Only those past the statutory deadline.</summary>
    public bool Late { get; set; }

    /// <summary>Only those whose five clears are not all filled.</summary>
    public bool Unclear { get; set; }

    /// <summary>Kept within this subtree.</summary>
    public Guid? Within { get; set; }
}
