namespace Union.Organizations.Founding.Cases;

/// <summary>What limits the list of foundings.</summary>
internal sealed class FoundingFilter
{
    public string? Q { get; set; }

    public string? State { get; set; }

    public FoundingWay? Way { get; set; }

    /// <summary>No step for so many days, or entered as stalled.</summary>
    public bool Stalled { get; set; }

    /// <summary>Past the statutory deadline.</summary>
    public bool Late { get; set; }

    /// <summary>Also those that ended: founded, rejected, withdrawn.</summary>
    public bool Ended { get; set; }

    public Guid? Within { get; set; }
}
