using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Terms;

/// <summary>Where a term stands on a day .</summary>
public enum TermStatus
{
    [Display(Name = "任期内")]
    InTerm,

    [Display(Name = "即将届满")]
    DueSoon,

    /// <summary>The superior approved a later day, which has not come yet.</summary>
    [Display(Name = "已批准延期")]
    ExtensionApproved,

    [Display(Name = "逾期未换届")]
    Overdue,

    [Display(Name = "严重逾期")]
    SeriouslyOverdue,

    /// <summary>The next term has begun, or the union ended.</summary>
    [Display(Name = "已届满")]
    Closed,
}
