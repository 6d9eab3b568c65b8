using Union.Identifiers.People;
using Union.Web.Exports;
using Union.Web.Forms;

namespace Union.Organizations.Founding.Enrolments;

/// <summary>The columns of the exported roster; the same a list is read with.</summary>
internal static class MemberColumns
{
    public static IReadOnlyList<ExportColumn<Enrolment>> All { get; } =
    [new("姓名", m => m.PersonName), new("性别", m => m.Sex.DisplayName()), new("部门", m => m.Department), new("申请日期", m => m.AppliedOn)];
}
