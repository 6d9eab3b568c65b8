using Union.Web.Exports;
using Union.Web.Forms;

namespace Union.Organizations.Terms.Overview;

internal static class TermColumns
{
    public static IReadOnlyList<ExportColumn<TermRow>> Of(TermDays days) =>
        [
            new("工会名称", r => r.Name),
            new("级别", r => r.Level.DisplayName()),
            new("上一级工会", r => r.Superior),
            new("届次", r => r.Term.Number),
            new("任期开始", r => r.Term.StartsOn),
            new("任期届满", r => r.Term.EndsOn),
            new("届满日期为推算", r => r.Term.EndIsComputed ? "是" : "否"),
            new("批复文号", r => r.Term.ReplyNumber),
            new("批准延期至", r => r.Term.ExtendedTo),
            new("延期批复文号", r => r.Term.ExtensionReplyNumber),
            new("状态", r => days.Of(r.Term).DisplayName()),
            new("逾期天数", r => days.Late(r.Term)),
            new("主席", r => r.Chair),
        ];
}
