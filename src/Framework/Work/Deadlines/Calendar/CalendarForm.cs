using System.ComponentModel.DataAnnotations;

namespace Union.Work.Deadlines.Calendar;

internal sealed class CalendarForm
{
    [Display(Name = "年份"), Required, Range(2020, 2100)]
    public int? Year { get; set; }

    [Display(Name = "依据"), Required, StringLength(100)]
    public string Source { get; set; } = "";

    [Display(Name = "放假"), Required, StringLength(4000)]
    public string Holidays { get; set; } = "";

    [Display(Name = "调休上班"), StringLength(1000)]
    public string? Workdays { get; set; }
}
