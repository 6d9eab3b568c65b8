using Union.Web.Exports;
using Union.Web.Forms;

namespace Union.Organizations.Officers.Register;

internal static class OfficerColumns
{
    public static IReadOnlyList<ExportColumn<OfficerRow>> All { get; } =
    [
        new("工会", r => r.Organization),
        new("姓名", r => r.Officer.PersonName),
        new("性别", r => r.Officer.Sex.DisplayName()),
        new("委员会", r => r.Officer.Body?.DisplayName()),
        new("职务", r => r.Officer.Post.DisplayName()),
        new("任职方式", r => r.Officer.Engagement.DisplayName()),
        new("职级", r => r.Officer.Rank),
        new("一线职工", r => r.Officer.IsFrontLine ? "是" : "否"),
        new("劳动模范", r => r.Officer.IsModelWorker ? "是" : "否"),
        new("任职日期", r => r.Officer.From),
        new("离任日期", r => r.Officer.To),
        new("应换届", r => r.TermDueOn),
        new("最近培训", r => r.TrainedOn),
        new("电话", r => r.Officer.Phone),
    ];
}
