namespace Union.Organizations.Officers.Trainings;

/// <summary>A course for officers (domain.md 2(k)); who took part is in <see cref="TrainingAttendance"/>.</summary>
public sealed class Training : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private Training() { }

    /// <param name="organizationId">The organization that keeps the record.</param>
    public Training(Guid organizationId, string course, TrainingMethod method, int hours, DateOnly on, string organizer)
    {
        OrganizationId = organizationId;
        Write(course, method, hours, on, organizer);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public string Course { get; private set; } = "";

    public TrainingMethod Method { get; private set; }

    /// <summary>学时.</summary>
    public int Hours { get; private set; }

    /// <summary>Last day of the course.</summary>
    public DateOnly On { get; private set; }

    public string Organizer { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => Course;

    public void Write(string course, TrainingMethod method, int hours, DateOnly on, string organizer) =>
        (Course, Method, Hours, On, Organizer) = (course, method, hours, on, organizer);
}
