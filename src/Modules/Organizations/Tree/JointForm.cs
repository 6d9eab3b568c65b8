using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Tree;

/// <summary>Forms of a joint union (S2 一1; domain.md 2(a).1).</summary>
public enum JointForm
{
    [Display(Name = "楼宇")]
    Building,

    [Display(Name = "园区")]
    Park,

    [Display(Name = "商圈")]
    BusinessDistrict,

    [Display(Name = "市场")]
    Market,

    [Display(Name = "农牧民专业合作社")]
    Cooperative,
}
