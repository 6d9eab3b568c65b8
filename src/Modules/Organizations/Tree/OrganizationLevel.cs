using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Tree;

/// <summary>Tier of an organization, the highest first; the order is used to check what may stand below what.</summary>
public enum OrganizationLevel
{
    [Display(Name = "省级")]
    Province,

    [Display(Name = "市级")]
    Prefecture,

    [Display(Name = "县级")]
    County,

    [Display(Name = "乡级")]
    Township,

    [Display(Name = "村级")]
    Village,

    [Display(Name = "基层单位")]
    Unit,

    [Display(Name = "单位内部")]
    Inner,
}
