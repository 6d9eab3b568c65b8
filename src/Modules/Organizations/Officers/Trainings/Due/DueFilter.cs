namespace Union.Organizations.Officers.Trainings.Due;

/// <summary>What limits the list of who must be trained.</summary>
internal sealed class DueFilter
{
    public string? Q { get; set; }

    /// <summary>Due or overdue; both otherwise.</summary>
    public TrainingState? State { get; set; }

    public OfficerPost? Post { get; set; }

    public Guid? Within { get; set; }
}
