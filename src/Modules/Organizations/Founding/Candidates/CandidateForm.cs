using System.ComponentModel.DataAnnotations;
using Union.Identifiers.People;
using Union.Organizations.Officers;
using Union.Organizations.Terms;

namespace Union.Organizations.Founding.Candidates;

/// <summary>A candidate as proposed.</summary>
internal sealed class CandidateForm
{
    [Display(Name = "选举项目"), Required]
    public BodyKind? Body { get; set; }

    [Display(Name = "姓名"), Required, StringLength(60)]
    public string? PersonName { get; set; }

    [Display(Name = "性别"), Required]
    public Sex? Sex { get; set; }

    [Display(Name = "单位职务"), StringLength(100)]
    public string? Duty { get; set; }

    [Display(Name = "拟任职务"), Required]
    public OfficerPost? Post { get; set; } = OfficerPost.Member;

    [Display(Name = "联系电话"), StringLength(60)]
    public string? Phone { get; set; }

    [Display(Name = "单位行政主要负责人")]
    public bool IsAdministrativeHead { get; set; }

    [Display(Name = "单位行政副职")]
    public bool IsDeputyHead { get; set; }

    [Display(Name = "法定代表人")]
    public bool IsLegalRepresentative { get; set; }

    [Display(Name = "合伙人")]
    public bool IsPartner { get; set; }

    [Display(Name = "合伙人的近亲属")]
    public bool IsPartnersRelative { get; set; }

    [Display(Name = "单位主要负责人的近亲属")]
    public bool IsHeadsRelative { get; set; }

    [Display(Name = "人力资源（劳动工资）部门负责人")]
    public bool IsHrHead { get; set; }

    [Display(Name = "外籍职工")]
    public bool IsForeign { get; set; }

    /// <summary>Version of the candidate that is corrected; 0 for a new one.</summary>
    public int BasedOn { get; set; }

    public static CandidateForm Of(Candidate c) =>
        new()
        {
            BasedOn = c.Version,
            Body = c.Body,
            PersonName = c.PersonName,
            Sex = c.Sex,
            Duty = c.Duty,
            Post = c.Post,
            Phone = c.Phone,
            IsAdministrativeHead = c.IsAdministrativeHead,
            IsDeputyHead = c.IsDeputyHead,
            IsLegalRepresentative = c.IsLegalRepresentative,
            IsPartner = c.IsPartner,
            IsPartnersRelative = c.IsPartnersRelative,
            IsHeadsRelative = c.IsHeadsRelative,
            IsHrHead = c.IsHrHead,
            IsForeign = c.IsForeign,
        };

    public void WriteTo(Candidate c)
    {
        (c.Body, c.PersonName, c.Sex, c.Post) = (Body!.Value, PersonName!.Trim(), Sex!.Value, Post!.Value);
        (c.Duty, c.Phone) = (Duty?.Trim() ?? "", Phone?.Trim() ?? "");
        (c.IsAdministrativeHead, c.IsDeputyHead, c.IsLegalRepresentative) = (IsAdministrativeHead, IsDeputyHead, IsLegalRepresentative);
        (c.IsPartner, c.IsPartnersRelative, c.IsHeadsRelative) = (IsPartner, IsPartnersRelative, IsHeadsRelative);
        (c.IsHrHead, c.IsForeign) = (IsHrHead, IsForeign);
    }
}
