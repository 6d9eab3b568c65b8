using Union.Web.Exports;
using Union.Web.Forms;

namespace Union.Organizations.Units;

/// <summary>The columns of the exported list of units.</summary>
internal static class UnitColumns
{
    public static IReadOnlyList<ExportColumn<UnitRow>> All { get; } =
    [
        new("单位名称", r => r.Unit.Name),
        new("统一社会信用代码", r => r.Unit.SocialCreditCode),
        new("单位种类", r => r.Unit.Kind.DisplayName()),
        new("国有及国有控股", r => r.Unit.IsStateOwned),
        new("规模以上", r => r.Unit.IsAboveScale),
        new("两新组织", r => r.Unit.IsTwoNew),
        new("行政区划代码", r => r.Unit.RegionCode),
        new("行业门类", r => r.Unit.IndustrySection),
        new("职工数", r => r.Unit.Workers),
        new("女职工数", r => r.Unit.WomenWorkers),
        new("会员数", r => r.Unit.Members),
        new("成立日期", r => r.Unit.OpenedOn),
        new("终止日期", r => r.Unit.ClosedOn),
        new("覆盖的工会", r => string.Join("、", r.Unions)),
        new("地址", r => r.Unit.Address),
    ];
}
