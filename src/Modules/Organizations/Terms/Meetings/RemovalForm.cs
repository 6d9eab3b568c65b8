using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Terms.Meetings;

internal sealed class RemovalForm
{
    [Display(Name = "会议"), Required]
    public Guid? MeetingId { get; set; }

    [Display(Name = "罢免谁"), Required]
    public Guid? OfficerId { get; set; }

    [Display(Name = "赞成罢免的票数"), Required, Range(0, 100_000)]
    public int? Votes { get; set; }

    [Display(Name = "理由"), Required, StringLength(250)]
    public string? Reason { get; set; }
}
