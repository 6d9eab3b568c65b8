using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.LegalPersons;

/// <summary>Where a legal person stands on a day (domain.md 2(a).6): the state of its case, and <see cref="Expired"/> by the certificate's end.</summary>
internal enum LegalStanding
{
    [Display(Name = "未登记")]
    None,

    [Display(Name = "已申请")]
    Applied,

    [Display(Name = "已登记")]
    Registered,

    [Display(Name = "变更办理中")]
    ChangePending,

    [Display(Name = "换证办理中")]
    RenewalPending,

    /// <summary>The certificate's end, that is the term's, has passed and no new one was issued.</summary>
    [Display(Name = "证书到期")]
    Expired,

    [Display(Name = "已注销")]
    Deregistered,
}
