namespace Union.Organizations.Officers.Trainings.Courses;

internal sealed class TrainingFilter
{
    /// <summary>Part of the course's or the organizer's name.</summary>
    public string? Q { get; set; }

    public TrainingMethod? Method { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }
}
