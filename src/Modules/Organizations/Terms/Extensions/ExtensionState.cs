using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Terms.Extensions;

public enum ExtensionState
{
    [Display(Name = "等待上级批复")]
    Requested,

    [Display(Name = "已批准")]
    Approved,

    [Display(Name = "未批准")]
    Refused,
}
