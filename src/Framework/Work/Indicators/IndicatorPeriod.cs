using System.ComponentModel.DataAnnotations;

namespace Union.Work.Indicators;

/// <summary>Which year a cut-off date belongs to (domain.md 4.1.2): the two are never mixed.</summary>
public enum IndicatorPeriod
{
    [Display(Name = "自然年度（1月1日起）")]
    CalendarYear,

    /// <summary>Year of the union annual survey, 1 October – 30 September.</summary>
    [Display(Name = "统计年度（上年10月1日起）")]
    StatisticalYear,
}
