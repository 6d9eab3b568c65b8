using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Units;

/// <summary>Sizes of employing units by workers.</summary>
internal enum WorkersBand
{
    [Display(Name = "不足 25 人")]
    Under25,

    [Display(Name = "25—99 人")]
    From25,

    [Display(Name = "100—299 人")]
    From100,

    [Display(Name = "300 人以上")]
    From300,
}
