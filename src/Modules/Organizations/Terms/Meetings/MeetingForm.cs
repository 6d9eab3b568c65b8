using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Terms.Meetings;

internal sealed class MeetingForm
{
    [Display(Name = "会议"), Required]
    public MeetingKind? Kind { get; set; }

    [Display(Name = "召开日期"), Required]
    public DateOnly? On { get; set; }

    [Display(Name = "应到会人数"), Required, Range(1, 100_000)]
    public int? Entitled { get; set; }

    [Display(Name = "实到会人数"), Required, Range(0, 100_000)]
    public int? Present { get; set; }

    [Display(Name = "议题"), Required, StringLength(300)]
    public string? Topic { get; set; }

    [Display(Name = "提议的会员人数"), Range(0, 100_000)]
    public int? Proposers { get; set; }

    public Meeting Make(Guid organizationId) =>
        new(organizationId, Kind!.Value, On!.Value, Entitled!.Value, Present!.Value, Topic!.Trim())
        {
            Proposers = Kind is MeetingKind.Extra ? Proposers ?? 0 : 0,
        };
}
