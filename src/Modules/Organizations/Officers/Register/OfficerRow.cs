namespace Union.Organizations.Officers.Register;

/// <summary>A line of the list of officers and of its export.</summary>
internal sealed class OfficerRow
{
    public required Officer Officer { get; init; }

    public required string Organization { get; init; }

    public DateOnly? TermDueOn { get; init; }

    public DateOnly? TrainedOn { get; init; }
}
