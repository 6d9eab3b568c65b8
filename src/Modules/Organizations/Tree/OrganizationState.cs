using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Tree;

/// <summary>Where an organization stands. Only the superior's reply makes a union <see cref="Active"/> (工会法§12).</summary>
public enum OrganizationState
{
    [Display(Name = "筹建中")]
    Preparing,

    [Display(Name = "正常")]
    Active,

    /// <summary>Dissolved or merged; the record stays, with its successor.</summary>
    [Display(Name = "已撤销")]
    Dissolved,
}
