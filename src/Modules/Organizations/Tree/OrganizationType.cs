using System.ComponentModel.DataAnnotations;

namespace Union.Organizations.Tree;

/// <summary>Types of union organizations (domain.md 2(a).1); the words shown are the general ones, see <see cref="LocalWords"/>.</summary>
public enum OrganizationType
{
    /// <summary>LF_PROV</summary>
    [Display(Name = "省级总工会")]
    ProvincialFederation,

    /// <summary>LF_CITY</summary>
    [Display(Name = "市级总工会")]
    PrefectureFederation,

    /// <summary>LF_COUNTY</summary>
    [Display(Name = "县级总工会")]
    CountyFederation,

    /// <summary>IND</summary>
    [Display(Name = "产业（系统）工会")]
    IndustrialUnion,

    /// <summary>TOWN</summary>
    [Display(Name = "乡镇（街道）工会")]
    TownshipUnion,

    /// <summary>PARK</summary>
    [Display(Name = "开发区（园区）工会")]
    ParkUnion,

    /// <summary>FTZ</summary>
    [Display(Name = "自贸区（功能区）工会")]
    FreeTradeZoneUnion,

    /// <summary>COMMUNITY</summary>
    [Display(Name = "社区工会")]
    CommunityUnion,

    /// <summary>VILLAGE</summary>
    [Display(Name = "村工会")]
    VillageUnion,

    /// <summary>REG_FED</summary>
    [Display(Name = "区域基层工会联合会")]
    RegionalFederation,

    /// <summary>SEC_FED</summary>
    [Display(Name = "行业基层工会联合会")]
    SectoralFederation,

    /// <summary>SOC_FED</summary>
    [Display(Name = "社会组织工会联合会")]
    SocialOrgUnionFederation,

    /// <summary>SINGLE</summary>
    [Display(Name = "单独基层工会")]
    SingleUnion,

    /// <summary>JOINT</summary>
    [Display(Name = "联合基层工会")]
    JointUnion,

    /// <summary>ORGANIZER: fewer than 25 members elect one organizer (工会法§11).</summary>
    [Display(Name = "组织员")]
    Organizer,

    /// <summary>GOV</summary>
    [Display(Name = "机关工会")]
    GovernmentOrganUnion,

    /// <summary>BRANCH: inside a union, no union of its own.</summary>
    [Display(Name = "工会分会")]
    UnionBranch,

    /// <summary>GROUP: inside a union, no union of its own.</summary>
    [Display(Name = "工会小组")]
    UnionGroup,
}
