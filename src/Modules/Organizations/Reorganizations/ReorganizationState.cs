using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Reorganizations;

/// <summary>Planned until the effective date; what was applied can be taken back while nothing was built on it.</summary>
public enum ReorganizationState
{
    [Display(Name = "待生效")]
    Planned,

    [Display(Name = "已生效")]
    Applied,

    [Display(Name = "已撤回")]
    Undone,
}
