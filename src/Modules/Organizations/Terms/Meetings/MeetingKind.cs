using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Terms.Meetings;

public enum MeetingKind
{
    [Display(Name = "年度会议")]
    Regular,

    /// <summary>Proposed by the committee or by enough members (工会法§17).</summary>
    [Display(Name = "临时会议")]
    Extra,
}
