using System.ComponentModel.DataAnnotations;
using Union.Organizations.Tree;
using Union.Web.Forms;

namespace Union.Organizations.HealthCards;

/// <summary>The facts of an organization that its keeper writes down; name, superior and end change by a reorganization.</summary>
internal sealed class OrganizationForm
{
    /// <summary>Version the form was filled from.</summary>
    public int BasedOn { get; set; }

    [Display(Name = "类型"), Required]
    public OrganizationType? Type { get; set; }

    [Display(Name = "简称"), StringLength(100)]
    public string? ShortName { get; set; }

    [Display(Name = "级别的当地叫法"), StringLength(20)]
    public string? LevelWord { get; set; }

    [Display(Name = "联合工会的形式")]
    public JointForm? JointForm { get; set; }

    [Display(Name = "乡镇（街道）工会的形式")]
    public TownshipForm? TownshipForm { get; set; }

    [Display(Name = "行政区划代码"), RegularExpression(@"\d{6}(\d{3}(\d{3})?)?", ErrorMessage = "行政区划代码应为 6、9 或 12 位数字。")]
    public string? RegionCode { get; set; }

    [Display(Name = "行业门类"), RegularExpression("[A-T]", ErrorMessage = "请在 A—T 二十个门类中选一个。")]
    public string? IndustrySection { get; set; }

    [Display(Name = "统一社会信用代码"), StringLength(30)]
    public string? SocialCreditCode { get; set; }

    [Display(Name = "地址"), StringLength(300)]
    public string? Address { get; set; }

    [Display(Name = "电话"), StringLength(60)]
    public string? Phone { get; set; }

    public static OrganizationForm Of(Organization o) =>
        new()
        {
            BasedOn = o.Version,
            Type = o.Type,
            ShortName = o.ShortName,
            LevelWord = o.LevelWord,
            JointForm = o.JointForm,
            TownshipForm = o.TownshipForm,
            RegionCode = o.RegionCode,
            IndustrySection = o.IndustrySection,
            SocialCreditCode = o.SocialCreditCode,
            Address = o.Address,
            Phone = o.Phone,
        };

    public void WriteTo(Organization o)
    {
        o.ShortName = ShortName?.Trim() ?? "";
        o.LevelWord = LevelWord?.Trim() ?? "";
        o.JointForm = o.Type == OrganizationType.JointUnion ? JointForm : null;
        o.TownshipForm = o.Type == OrganizationType.TownshipUnion ? TownshipForm : null;
        o.RegionCode = RegionCode ?? "";
        o.IndustrySection = IndustrySection ?? "";
        o.SocialCreditCode = SocialCreditCode ?? "";
        o.Address = Address?.Trim() ?? "";
        o.Phone = Phone?.Trim() ?? "";
    }

    /// <summary>Every field in words, for showing two versions beside one another.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("类型", Type?.DisplayName() ?? ""),
            ("简称", ShortName ?? ""),
            ("级别的当地叫法", LevelWord ?? ""),
            ("联合工会的形式", JointForm?.DisplayName() ?? ""),
            ("乡镇（街道）工会的形式", TownshipForm?.DisplayName() ?? ""),
            ("行政区划代码", RegionCode ?? ""),
            ("行业门类", IndustrySection ?? ""),
            ("统一社会信用代码", SocialCreditCode ?? ""),
            ("地址", Address ?? ""),
            ("电话", Phone ?? ""),
        ];
}
