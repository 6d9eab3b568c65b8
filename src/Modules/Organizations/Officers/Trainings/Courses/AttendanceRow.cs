namespace Union.Organizations.Officers.Trainings.Courses;

internal sealed class AttendanceRow
{
    public required TrainingAttendance Attendance { get; init; }

    public required string Organization { get; init; }
}
