using System.ComponentModel.DataAnnotations;

namespace Union.Work.Documents;

/// <summary>How far a paper is.</summary>
public enum PaperState
{
    /// <summary>Made to be looked at: no number yet, made again as often as needed.</summary>
    [Display(Name = "草稿")]
    Draft,

    /// <summary>Numbered and issued; or received.</summary>
    [Display(Name = "已编号")]
    Issued,

    /// <summary>The signed and stamped scan is kept with it.</summary>
    [Display(Name = "已存签章件")]
#pragma warning disable CA1720 // signed with a pen, not a number with a sign
    Signed,
#pragma warning restore CA1720

    /// <summary>Of no effect; its number stays taken.</summary>
    [Display(Name = "作废")]
    Void,
}
