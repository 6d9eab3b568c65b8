using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Terms.Overview;

/// <summary>Which terms the list shows.</summary>
internal enum TermChoice
{
    [Display(Name = "逾期未换届")]
    Overdue,

    [Display(Name = "严重逾期")]
    SeriouslyOverdue,

    [Display(Name = "即将届满")]
    DueSoon,

    [Display(Name = "已批准延期")]
    Extended,

    [Display(Name = "任期内")]
    InTerm,
}
