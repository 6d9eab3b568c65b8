using System.ComponentModel.DataAnnotations;
using Union.Identifiers.People;
using Union.Organizations.Elections.Candidates;
using Union.Organizations.Officers;

namespace Union.Organizations.Elections.Cases;

/// <summary>Somebody is proposed; the exclusions are asked about and not kept once they do not apply.</summary>
internal sealed class CandidateForm
{
    /// <summary>UnionCommittee-Member.</summary>
    [Display(Name = "选举项目"), Required]
    public string? Question { get; set; }

    [Display(Name = "姓名"), Required, StringLength(60)]
    public string? PersonName { get; set; }

    [Display(Name = "性别"), Required]
    public Sex? Sex { get; set; }

    [Display(Name = "单位职务"), StringLength(100)]
    public string? Duty { get; set; }

    [Display(Name = "电话"), StringLength(60)]
    public string? Phone { get; set; }

    [Display(Name = "任职方式")]
    public Engagement Engagement { get; set; } = Engagement.PartTime;

    [Display(Name = "企业行政负责人（含副职）")]
    public bool IsHead { get; set; }

    [Display(Name = "单位法定代表人")]
    public bool IsLegalRepresentative { get; set; }

    [Display(Name = "合伙人或其近亲属")]
    public bool IsPartner { get; set; }

    [Display(Name = "人力资源（劳动工资）部门负责人")]
    public bool IsHrHead { get; set; }

    [Display(Name = "企业主要负责人的近亲属")]
    public bool IsRelative { get; set; }

    [Display(Name = "外籍职工")]
    public bool IsForeign { get; set; }

    [Display(Name = "只保留会籍")]
    public bool IsRetainedMember { get; set; }

    public CandidateFacts Facts() =>
        new(PersonName!.Trim())
        {
            IsHead = IsHead,
            IsLegalRepresentative = IsLegalRepresentative,
            IsPartner = IsPartner,
            IsHrHead = IsHrHead,
            IsRelative = IsRelative,
            IsForeign = IsForeign,
            IsRetainedMember = IsRetainedMember,
        };
}
