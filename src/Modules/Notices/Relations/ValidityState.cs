using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Relations;

/// <summary>时效: whether a document holds on a day.</summary>
internal enum ValidityState
{
    [Display(Name = "现行有效")]
    InForce,

    [Display(Name = "尚未施行")]
    NotYet,

    [Display(Name = "部分失效")]
    PartlyEnded,

    [Display(Name = "已被代替")]
    Replaced,

    [Display(Name = "已废止")]
    Repealed,

    [Display(Name = "有效期已过")]
    Expired,

    [Display(Name = "不再执行")]
    Withdrawn,
}
