using System.ComponentModel.DataAnnotations;

namespace Union.Work.Indicators.Lists;

/// <summary>Which records of an indicator are listed.</summary>
internal enum ListKind
{
    /// <summary>In the denominator and not in the numerator: what staff want most.</summary>
    [Display(Name = "未计入的")]
    Missing,

    [Display(Name = "分子名单")]
    Numerator,

    [Display(Name = "分母名单")]
    Denominator,
}
