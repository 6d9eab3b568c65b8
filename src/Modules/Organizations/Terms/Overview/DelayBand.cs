using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Terms.Overview;

/// <summary>How long a re-election is overdue (domain.md 2(a).5: by length of delay).</summary>
internal enum DelayBand
{
    [Display(Name = "半年以内")]
    HalfYear,

    [Display(Name = "半年至一年")]
    OneYear,

    [Display(Name = "一年至三年")]
    ThreeYears,

    [Display(Name = "三年以上")]
    Longer,
}
