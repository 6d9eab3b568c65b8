using Union.Organizations.Officers.Trainings;

namespace Union.Organizations.Officers.Records;

/// <summary>A training in an officer's record.</summary>
internal sealed class TrainingLine
{
    public required Training Training { get; init; }

    public required TrainingAttendance Attendance { get; init; }
}
