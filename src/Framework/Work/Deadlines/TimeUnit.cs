using System.ComponentModel.DataAnnotations;

namespace Union.Work.Deadlines;

/// <summary>In what a legal period is counted.</summary>
public enum TimeUnit
{
    [Display(Name = "日")]
    Day,

    [Display(Name = "个工作日")]
    WorkingDay,

    [Display(Name = "个月")]
    Month,

    [Display(Name = "年")]
    Year,
}
