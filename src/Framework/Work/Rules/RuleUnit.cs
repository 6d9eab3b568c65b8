using System.ComponentModel.DataAnnotations;

namespace Union.Work.Rules;

/// <summary>What the value of a rule is; decides its editor and how it reads.</summary>
public enum RuleUnit
{
    [Display(Name = "人")]
    People,

    [Display(Name = "个")]
    Count,

    [Display(Name = "%")]
    Percent,

    [Display(Name = "日")]
    Day,

    [Display(Name = "个工作日")]
    WorkingDay,

    [Display(Name = "个月")]
    Month,

    [Display(Name = "年")]
    Year,

    /// <summary>A part of a whole, written 2/3.</summary>
    [Display(Name = "比例")]
    Fraction,

    [Display(Name = "是否")]
    YesNo,

    [Display(Name = "文字")]
    Text,
}
