using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Officers.Visits;

/// <summary>The three ways officers go to the workers (domain.md 2(k)).</summary>
public enum VisitKind
{
    [Display(Name = "蹲点调研")]
    Stay,

    [Display(Name = "定期走访")]
    Round,

    [Display(Name = "结对帮扶")]
    Pairing,
}
