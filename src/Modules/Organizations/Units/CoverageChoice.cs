using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Units;

/// <summary>Whether a union covers the unit today.</summary>
internal enum CoverageChoice
{
    [Display(Name = "已建会（有工会覆盖）")]
    Covered,

    [Display(Name = "没有工会覆盖")]
    Uncovered,
}
