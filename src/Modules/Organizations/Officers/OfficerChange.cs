using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Officers;

public enum OfficerChange
{
    [Display(Name = "任职")]
    Began,

    [Display(Name = "离任")]
    Ended,

    [Display(Name = "信息更正")]
    Corrected,
}
