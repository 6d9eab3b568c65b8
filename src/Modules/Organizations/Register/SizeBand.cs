using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Register;

/// <summary>Sizes by members: 25 is the committee's threshold (工会法§11), 200 the full-time chair's (工会法§14).</summary>
internal enum SizeBand
{
    [Display(Name = "不足 25 人")]
    Under25,

    [Display(Name = "25—99 人")]
    From25,

    [Display(Name = "100—199 人")]
    From100,

    [Display(Name = "200 人以上")]
    From200,
}
