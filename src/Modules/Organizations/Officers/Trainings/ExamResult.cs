using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Officers.Trainings;

public enum ExamResult
{
    [Display(Name = "没有考核")]
    NotExamined,

    [Display(Name = "合格")]
    Passed,

    /// <summary>Does not count as trained.</summary>
    [Display(Name = "不合格")]
    Failed,
}
