namespace Union.Organizations.Officers.Trainings.Due;

/// <summary>A line of the list and of its export.</summary>
internal sealed record DueRow(Officer Officer, string Organization, DateOnly DueOn, int Late);
