using System.ComponentModel.DataAnnotations;

namespace Union.Tenants.Registry;

/// <summary>What may be changed about a site after it was made.</summary>
internal class TenantInput
{
    [Display(Name = "站点名称"), Required, StringLength(100)]
    public string DisplayName { get; set; } = "";

    [Display(Name = "地址前缀"), StringLength(40)]
    public string? Prefix { get; set; }

    [Display(Name = "独立域名"), StringLength(400)]
    public string? Host { get; set; }

    [Display(Name = "行政区划代码"), StringLength(12)]
    public string? RegionCode { get; set; }

    [Display(Name = "层级"), StringLength(20)]
    public string? LevelWord { get; set; }

    [Display(Name = "功能方案")]
    public List<string> Profiles { get; set; } = [];

    [Display(Name = "说明"), StringLength(1000)]
    public string? Description { get; set; }

    public int Version { get; set; }

    public string CleanPrefix => (Prefix ?? "").Trim().Trim('/');

    public string CleanHost => (Host ?? "").Trim();

    public string CleanRegion => Union.Identifiers.Regions.RegionCode.TryParse(RegionCode, out var code) ? code!.Value : "";

    public string FeatureProfile => string.Join(',', Profiles);
}
