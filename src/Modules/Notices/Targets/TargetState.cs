using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Targets;

/// <summary>How a target stands on a day; worked out, never entered.</summary>
internal enum TargetState
{
    [Display(Name = "已达到")]
    Met,

    [Display(Name = "进行中")]
    OnTheWay,

    [Display(Name = "即将到期")]
    DueSoon,

    [Display(Name = "已逾期")]
    Overdue,

    /// <summary>A floor that is to hold always is not held.</summary>
    [Display(Name = "低于底线")]
    Below,

    [Display(Name = "尚无数据")]
    NoValue,

    [Display(Name = "不计数")]
    NotMeasurable,

    /// <summary>The document no longer holds, or a person closed the target.</summary>
    [Display(Name = "已终止")]
    Ended,
}
