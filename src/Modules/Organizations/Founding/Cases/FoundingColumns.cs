using Union.Web.Exports;
using Union.Web.Forms;

namespace Union.Organizations.Founding.Cases;

/// <summary>The columns of the exported pipeline.</summary>
internal static class FoundingColumns
{
    public static IReadOnlyList<ExportColumn<FoundingRow>> All { get; } =
    [
        new("工会名称", r => r.Founding.Name),
        new("组织类型", r => r.Founding.Type.DisplayName()),
        new("上一级工会", r => r.SuperiorName),
        new("建会方式", r => r.Founding.Way.DisplayName()),
        new("管理方式", r => r.Founding.Management.DisplayName()),
        new("开始日期", r => r.Case.StartedOn),
        new("现在的环节", r => r.StateName),
        new("进入环节日期", r => r.Case.EnteredOn),
        new("已停留天数", r => r.StandsFor),
        new("停滞", r => r.IsStalled ? "是" : ""),
        new("最近的期限", r => r.Case.NextDueOn),
        new("办结日期", r => r.Case.ClosedOn),
    ];
}
