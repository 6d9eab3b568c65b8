using System.ComponentModel.DataAnnotations;

namespace Union.Texts.Targets;

/// <summary>By when a target is to be reached.</summary>
public enum TargetTerm
{
    [Display(Name = "到某日")]
    ByDate,

    /// <summary>A floor that holds every day: 动态保持在80%以上.</summary>
    [Display(Name = "动态保持")]
    Always,

    [Display(Name = "每年")]
    Yearly,

    [Display(Name = "每次考评")]
    EachReview,

    [Display(Name = "未写期限")]
    None,
}
