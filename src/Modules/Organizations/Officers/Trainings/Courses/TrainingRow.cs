namespace Union.Organizations.Officers.Trainings.Courses;

/// <summary>A line of the list of courses and of its export; members are set one by one, so that the database can order by them.</summary>
internal sealed record TrainingRow
{
    public required Training Training { get; init; }

    public required string Organization { get; init; }

    public int People { get; init; }

    public int Passed { get; init; }

    /// <summary>Mean of those who answered.</summary>
    public double? Satisfaction { get; init; }
}
