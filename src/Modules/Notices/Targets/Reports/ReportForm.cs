using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Union.Notices.Targets.Reports;

/// <summary>The form of a report.</summary>
internal sealed class ReportForm
{
    private const string TooLarge = "应在 0 到 99,999,999,999 之间。";

    [Display(Name = "截止日期"), Required(ErrorMessage = "请填这个数是哪一天的。")]
    public DateOnly? On { get; set; }

    [Display(Name = "完成数"), Range(0, 99_999_999_999, ErrorMessage = TooLarge)]
    public decimal? Value { get; set; }

    [Display(Name = "分子"), Range(0, 99_999_999_999, ErrorMessage = TooLarge)]
    public decimal? Numerator { get; set; }

    [Display(Name = "分母"), Range(0, 99_999_999_999, ErrorMessage = TooLarge)]
    public decimal? Denominator { get; set; }

    [Display(Name = "说明"), StringLength(TargetReport.RemarkLength, ErrorMessage = "说明最多 500 个字。")]
    public string? Remark { get; set; }

    [Display(Name = "佐证材料")]
    public IFormFile? Evidence { get; set; }

    /// <summary>The report it corrects; null for a new one.</summary>
    public Guid? CorrectsId { get; set; }

    /// <summary>The report entered last when the form was opened.</summary>
    public Guid? Seen { get; set; }
}
