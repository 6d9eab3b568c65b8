using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Terms;

/// <summary>The three committees (三委会) and the standing committee of large unions (domain.md 2(a).4).</summary>
public enum BodyKind
{
    [Display(Name = "工会委员会")]
    UnionCommittee,

    [Display(Name = "经费审查委员会")]
    FundsAudit,

    [Display(Name = "女职工委员会")]
    Women,

    [Display(Name = "常务委员会")]
    Standing,
}
