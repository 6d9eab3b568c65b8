using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Officers;

/// <summary>How somebody is engaged by the union.</summary>
public enum Engagement
{
    [Display(Name = "专职")]
    FullTime,

    [Display(Name = "兼职")]
    PartTime,

    [Display(Name = "挂职")]
    Seconded,

    [Display(Name = "聘用")]
    Hired,
}
