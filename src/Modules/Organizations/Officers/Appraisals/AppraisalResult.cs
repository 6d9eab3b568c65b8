using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Officers.Appraisals;

public enum AppraisalResult
{
    [Display(Name = "满意")]
    Satisfied,

    [Display(Name = "基本满意")]
    Fair,

    [Display(Name = "不满意")]
    Dissatisfied,
}
