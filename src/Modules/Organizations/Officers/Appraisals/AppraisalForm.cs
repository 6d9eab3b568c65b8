using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Union.Web.Forms;

namespace Union.Organizations.Officers.Appraisals;

internal sealed class AppraisalForm
{
    [Display(Name = "年度"), Required, Range(1950, 2200)]
    public int? Year { get; set; }

    [Display(Name = "方式"), Required]
    public AppraisalMethod? Method { get; set; }

    [Display(Name = "结果"), Required]
    public AppraisalResult? Result { get; set; }

    [Display(Name = "评议意见"), StringLength(1000)]
    public string? Remark { get; set; }

    [Display(Name = "证明材料")]
    public IFormFile? Evidence { get; set; }

    /// <summary>Version of the year's appraisal the form was filled from; 0: none yet.</summary>
    public int Version { get; set; }

    public static AppraisalForm Of(Appraisal a) =>
        new()
        {
            Year = a.Year,
            Method = a.Method,
            Result = a.Result,
            Remark = a.Remark,
            Version = a.Version,
        };

    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [("方式", Method?.DisplayName() ?? ""), ("结果", Result?.DisplayName() ?? ""), ("评议意见", Remark ?? "")];
}
