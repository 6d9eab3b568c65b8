namespace Union.Organizations.Officers.Trainings;

/// <summary>
/// An officer took part in a course. The person's name is kept beside the office, so that a training taken in one office of a union
/// counts in the next one there.
/// </summary>
public sealed class TrainingAttendance : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private TrainingAttendance() { }

    public TrainingAttendance(Training training, Officer officer)
    {
        TrainingId = training.Id;
        OfficerId = officer.Id;
        OrganizationId = officer.OrganizationId;
        PersonName = officer.PersonName;
        On = training.On;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>The officer's union.</summary>
    public Guid OrganizationId { get; private set; }

    public Guid TrainingId { get; private set; }

    public Guid OfficerId { get; private set; }

    public string PersonName { get; private set; } = "";

    /// <summary>Day of the training.</summary>
    public DateOnly On { get; private set; }

    public ExamResult Result { get; private set; }

    /// <summary>1 to 5; null where nobody asked.</summary>
    public int? Satisfaction { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => $"{PersonName}参加培训";

    public void Grade(ExamResult result, int? satisfaction) => (Result, Satisfaction) = (result, satisfaction);

    public void MoveTo(DateOnly on) => On = on;
}
