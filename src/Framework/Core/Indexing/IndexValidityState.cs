using System.ComponentModel.DataAnnotations;

namespace Union.Core.Indexing;

/// <summary>Whether a document of an index holds on a day (时效). Kept in index files as text.</summary>
public enum IndexValidityState
{
    /// <summary>Nobody asks whether it holds: a notice of a meeting, a page.</summary>
    [Display(Name = "不涉及时效")]
    None,

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
