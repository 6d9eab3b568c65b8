namespace Union.Organizations.Officers.Trainings.Courses;

/// <summary>What is entered for one of the people.</summary>
internal sealed class GradeLine
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    public ExamResult Result { get; set; }

    public int? Satisfaction { get; set; }
}
