using Union.Web.Exports;
using Union.Web.Forms;

namespace Union.Organizations.Founding.Prospects;

/// <summary>The columns of the exported register (未建会台账).</summary>
internal static class ProspectColumns
{
    public static IReadOnlyList<ExportColumn<ProspectRow>> All { get; } =
    [
        new("单位名称", r => r.Unit.Name),
        new("种类", r => r.Unit.Kind.DisplayName()),
        new("统一社会信用代码", r => r.Unit.SocialCreditCode),
        new("管理的工会", r => r.Keeper),
        new("职工数", r => r.Unit.Workers),
        new("开业日期", r => r.Unit.OpenedOn),
        new("建会期限", r => r.Deadline.DueOn),
        new("期限情况", r => r.Deadline.Text),
        new("人员分布区域", r => r.Prospect?.Distribution),
        new("经营运行情况", r => r.Prospect?.Operation),
        new("职工队伍情况", r => r.Prospect?.Workforce),
        new("出资人情况", r => r.Prospect?.Investors),
        new("未组建工会原因", r => r.Prospect?.Obstacle),
        new("建会方式", r => r.Prospect?.Way?.DisplayName()),
        new("管理方式", r => r.Prospect?.Management?.DisplayName()),
        new("计划建会日期", r => r.Prospect?.PlannedOn),
        new("责任人", r => r.Prospect?.Keeper),
        new("建立工会意见书", r => r.Prospect?.AdvisedOn),
        new("建会办理", r => r.Founding?.Name),
    ];
}
