using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Relations;

/// <summary>What a document does to another one (domain.md 2(m).3).</summary>
internal enum RelationKind
{
    [Display(Name = "依据")]
    BasedOn,

    [Display(Name = "贯彻落实")]
    Implements,

    [Display(Name = "转发")]
    Forwards,

    [Display(Name = "印发")]
    Carries,

    [Display(Name = "修改")]
    Amends,

    [Display(Name = "废止")]
    Repeals,

    [Display(Name = "代替")]
    Replaces,

    [Display(Name = "补充")]
    Supplements,
}
