using System.ComponentModel.DataAnnotations;
using Union.Web.Forms;

namespace Union.Organizations.Units;

/// <summary>The facts of an employing unit.</summary>
internal sealed class UnitForm
{
    public int BasedOn { get; set; }

    [Display(Name = "名称"), Required, StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "种类"), Required]
    public UnitKind? Kind { get; set; }

    [Display(Name = "统一社会信用代码"), StringLength(30)]
    public string? SocialCreditCode { get; set; }

    [Display(Name = "国有及国有控股")]
    public bool IsStateOwned { get; set; }

    [Display(Name = "规模以上")]
    public bool IsAboveScale { get; set; }

    [Display(Name = "行政区划代码"), RegularExpression(@"\d{6}(\d{3}(\d{3})?)?", ErrorMessage = "行政区划代码应为 6、9 或 12 位数字。")]
    public string? RegionCode { get; set; }

    [Display(Name = "行业门类"), RegularExpression("[A-T]", ErrorMessage = "请在 A—T 二十个门类中选一个。")]
    public string? IndustrySection { get; set; }

    [Display(Name = "地址"), StringLength(300)]
    public string? Address { get; set; }

    [Display(Name = "法定代表人"), StringLength(100)]
    public string? LegalRepresentative { get; set; }

    [Display(Name = "电话"), StringLength(60)]
    public string? Phone { get; set; }

    [Display(Name = "职工数"), Required, Range(0, 10_000_000)]
    public int? Workers { get; set; }

    [Display(Name = "女职工数"), Required, Range(0, 10_000_000)]
    public int? WomenWorkers { get; set; }

    [Display(Name = "其中会员数"), Required, Range(0, 10_000_000)]
    public int? Members { get; set; }

    [Display(Name = "成立（投产、开业）日期")]
    public DateOnly? OpenedOn { get; set; }

    [Display(Name = "终止日期")]
    public DateOnly? ClosedOn { get; set; }

    public static UnitForm Of(EmployingUnit u) =>
        new()
        {
            BasedOn = u.Version,
            Name = u.Name,
            Kind = u.Kind,
            SocialCreditCode = u.SocialCreditCode,
            IsStateOwned = u.IsStateOwned,
            IsAboveScale = u.IsAboveScale,
            RegionCode = u.RegionCode,
            IndustrySection = u.IndustrySection,
            Address = u.Address,
            LegalRepresentative = u.LegalRepresentative,
            Phone = u.Phone,
            Workers = u.Workers,
            WomenWorkers = u.WomenWorkers,
            Members = u.Members,
            OpenedOn = u.OpenedOn,
            ClosedOn = u.ClosedOn,
        };

    public void WriteTo(EmployingUnit u)
    {
        u.Name = Name!.Trim();
        u.Kind = Kind!.Value;
        u.SocialCreditCode = SocialCreditCode ?? "";
        u.IsStateOwned = IsStateOwned;
        u.IsAboveScale = IsAboveScale;
        u.RegionCode = RegionCode ?? "";
        u.IndustrySection = IndustrySection ?? "";
        u.Address = Address?.Trim() ?? "";
        u.LegalRepresentative = LegalRepresentative?.Trim() ?? "";
        u.Phone = Phone?.Trim() ?? "";
        u.Workers = Workers!.Value;
        u.WomenWorkers = WomenWorkers!.Value;
        u.Members = Members!.Value;
        u.OpenedOn = OpenedOn;
        u.ClosedOn = ClosedOn;
    }

    /// <summary>Every field in words, for showing two versions beside one another.</summary>
    public IReadOnlyList<(string Label, string Text)> Lines() =>
        [
            ("名称", Name ?? ""),
            ("种类", Kind?.DisplayName() ?? ""),
            ("统一社会信用代码", SocialCreditCode ?? ""),
            ("国有及国有控股", IsStateOwned ? "是" : "否"),
            ("规模以上", IsAboveScale ? "是" : "否"),
            ("行政区划代码", RegionCode ?? ""),
            ("行业门类", IndustrySection ?? ""),
            ("地址", Address ?? ""),
            ("法定代表人", LegalRepresentative ?? ""),
            ("电话", Phone ?? ""),
            ("职工数", $"{Workers}"),
            ("女职工数", $"{WomenWorkers}"),
            ("其中会员数", $"{Members}"),
            ("成立日期", $"{OpenedOn:yyyy-MM-dd}"),
            ("终止日期", $"{ClosedOn:yyyy-MM-dd}"),
        ];
}
