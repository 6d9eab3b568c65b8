using Union.Organizations.Tree;

namespace Union.Organizations.Terms.Overview;

/// <summary>What limits the list of terms; only current ones are listed.</summary>
internal sealed class TermFilter
{
    public string? Q { get; set; }

    public TermChoice? Status { get; set; }

    public OrganizationLevel? Level { get; set; }

    public DelayBand? Delay { get; set; }

    public Guid? Within { get; set; }

    /// <summary>First day by which it is due.</summary>
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }
}
