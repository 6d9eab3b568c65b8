using Union.Web.Exports;
using Union.Web.Forms;

namespace Union.Organizations.Officers.Trainings.Due;

internal static class DueColumns
{
    public static IReadOnlyList<ExportColumn<DueRow>> All { get; } =
    [
        new("工会", r => r.Organization),
        new("姓名", r => r.Officer.PersonName),
        new("职务", r => r.Officer.Post.DisplayName()),
        new("任职方式", r => r.Officer.Engagement.DisplayName()),
        new("任职日期", r => r.Officer.From),
        new("应培训", r => r.DueOn),
        new("逾期天数", r => r.Late),
        new("电话", r => r.Officer.Phone),
    ];
}
