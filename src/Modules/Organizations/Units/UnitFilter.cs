namespace Union.Organizations.Units;

/// <summary>What limits the list of employing units.</summary>
internal sealed class UnitFilter
{
    public string? Q { get; set; }

    public CoverageChoice? Coverage { get; set; }

    public UnitKind? Kind { get; set; }

    public bool AboveScale { get; set; }

    /// <summary>两新：non-public enterprises and social organisations.</summary>
    public bool TwoNew { get; set; }

    public WorkersBand? Workers { get; set; }

    /// <summary>Beginning of the region code.</summary>
    public string? Region { get; set; }

    public string? Industry { get; set; }

    /// <summary>Kept within this subtree.</summary>
    public Guid? Within { get; set; }

    /// <summary>Covered by this union today.</summary>
    public Guid? Union { get; set; }

    public bool Closed { get; set; }

    public bool IsPlain =>
        string.IsNullOrWhiteSpace(Q)
        && Coverage is null
        && Kind is null
        && !AboveScale
        && !TwoNew
        && Workers is null
        && string.IsNullOrEmpty(Region)
        && string.IsNullOrEmpty(Industry)
        && Union is null;
}
