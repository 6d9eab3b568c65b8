using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Units;

/// <summary>Kinds of employing units (工会法§3), as far as rules and indicators tell them apart.</summary>
public enum UnitKind
{
    [Display(Name = "企业")]
    Enterprise,

    [Display(Name = "机关")]
    GovernmentOrgan,

    [Display(Name = "事业单位")]
    PublicInstitution,

    [Display(Name = "社会组织")]
    SocialOrganization,

    [Display(Name = "个体经济组织")]
    IndividualBusiness,

    [Display(Name = "农牧民专业合作社")]
    Cooperative,

    [Display(Name = "其他")]
    Other,
}
