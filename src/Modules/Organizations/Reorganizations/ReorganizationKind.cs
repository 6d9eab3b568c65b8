using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Reorganizations;

/// <summary>How the tree may be changed (domain.md A-02, 2(a).7).</summary>
public enum ReorganizationKind
{
    [Display(Name = "转隶（调整上级工会）")]
    Move,

    [Display(Name = "合并")]
    Merge,

    [Display(Name = "分立")]
    Split,

    [Display(Name = "更名")]
    Rename,

    [Display(Name = "撤销")]
    Dissolve,
}
