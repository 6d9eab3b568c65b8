using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Officers.Trainings;

/// <summary>How a course is taught (domain.md 2(k)).</summary>
public enum TrainingMethod
{
    [Display(Name = "讲授式")]
    Lecture,

    [Display(Name = "研讨式")]
    Seminar,

    [Display(Name = "案例式")]
    CaseStudy,

    [Display(Name = "模拟式")]
    Simulation,

    [Display(Name = "体验式")]
    Experience,

    [Display(Name = "网络")]
    Online,
}
