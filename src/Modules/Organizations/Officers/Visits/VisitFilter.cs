namespace Union.Organizations.Officers.Visits;

internal sealed class VisitFilter
{
    /// <summary>Part of place, people or finding.</summary>
    public string? Q { get; set; }

    public VisitKind? Kind { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public Guid? Within { get; set; }
}
