using Union.Organizations.Officers.Trainings;
using Union.Organizations.Terms;
using Union.Organizations.Terms.Overview;

namespace Union.Organizations.Officers.Register;

/// <summary>What limits the list of officers; only those in office unless <see cref="Former"/>.</summary>
internal sealed class OfficerFilter
{
    /// <summary>Part of a person's name.</summary>
    public string? Q { get; set; }

    public BodyKind? Body { get; set; }

    public OfficerPost? Post { get; set; }

    public Engagement? Engagement { get; set; }

    public TrainingState? Training { get; set; }

    /// <summary>Where the term of the office stands.</summary>
    public TermChoice? Term { get; set; }

    public bool Former { get; set; }

    /// <summary>The subtree.</summary>
    public Guid? Within { get; set; }

    /// <summary>Only the organization <see cref="Within"/> itself.</summary>
    public bool Own { get; set; }

    /// <summary>Names every limit, for figures that are kept.</summary>
    public string Key => $"{Body},{Post},{Engagement},{Training},{Term},{Former},{Within},{Own}";
}
