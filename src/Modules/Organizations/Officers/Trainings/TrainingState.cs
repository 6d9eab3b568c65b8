using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Officers.Trainings;

/// <summary>Where an officer stands with the training after taking office.</summary>
internal enum TrainingState
{
    [Display(Name = "待培训")]
    Due,

    [Display(Name = "逾期未培训")]
    Overdue,

    [Display(Name = "已培训")]
    Trained,

    /// <summary>Due or overdue.</summary>
    [Display(Name = "还没有培训")]
    Outstanding,

    [Display(Name = "不要求")]
    NotRequired,
}
