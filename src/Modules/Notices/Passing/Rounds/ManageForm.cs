using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Passing.Rounds;

/// <summary>What the sender does with a round under way.</summary>
internal sealed class ManageForm
{
    /// <summary>Recipients ticked; empty for all it concerns.</summary>
    public List<Guid> Chosen { get; set; } = [];

    [Display(Name = "延到")]
    public DateOnly? To { get; set; }

    [Display(Name = "原因"), StringLength(PassingRound.ReasonLength)]
    public string? Reason { get; set; }
}
