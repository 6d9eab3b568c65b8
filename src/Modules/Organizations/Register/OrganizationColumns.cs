using Union.Web.Exports;
using Union.Web.Forms;

namespace Union.Organizations.Register;

/// <summary>The columns of the exported list, in the order of the paper register.</summary>
internal static class OrganizationColumns
{
    public static IReadOnlyList<ExportColumn<OrganizationRow>> All { get; } =
    [
        new("工会名称", r => r.Organization.Name),
        new("组织类型", r => r.Organization.Type.DisplayName()),
        new("级别", r => r.Organization.LevelWord is { Length: > 0 } word ? word : r.Organization.Level.DisplayName()),
        new("状态", r => r.Organization.State.DisplayName()),
        new("上一级工会", r => r.ParentName),
        new("统一社会信用代码", r => r.Organization.SocialCreditCode),
        new("行政区划代码", r => r.Organization.RegionCode),
        new("行业门类", r => r.Organization.IndustrySection),
        new("职工数", r => r.Organization.Workers),
        new("女职工数", r => r.Organization.WomenWorkers),
        new("会员数", r => r.Organization.Members),
        new("女会员数", r => r.Organization.WomenMembers),
        new("统计日期", r => r.Organization.CountedOn),
        new("成立日期", r => r.Organization.OpenedOn),
        new("撤销日期", r => r.Organization.ClosedOn),
        new("地址", r => r.Organization.Address),
        new("电话", r => r.Organization.Phone),
    ];
}
