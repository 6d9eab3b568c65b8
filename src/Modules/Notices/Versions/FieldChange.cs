using Union.Notices.Heads;
using Union.Web.Display;
using Union.Web.Forms;

namespace Union.Notices.Versions;

/// <summary>A field that differs between two texts of a notice.</summary>
internal sealed record FieldChange(string Field, string Before, string After)
{
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    /// <param name="topics">Names of topics by id; null where only their number matters.</param>
    public static IReadOnlyList<FieldChange> Between(NoticeContent before, NoticeContent after, IReadOnlyDictionary<Guid, string>? topics = null) =>
        [
            .. new FieldChange[]
            {
                new("标题", before.Title, after.Title),
                new("种类", before.Kind, after.Kind),
                new("公开范围", before.Visibility.DisplayName(), after.Visibility.DisplayName()),
                new("文号", before.NumberText, after.NumberText),
                new("发文机关", before.Issuer, after.Issuer),
                new("成文日期", Day(before.IssuedOn), Day(after.IssuedOn)),
                new("成文年份", Year(before.IssuedYear), Year(after.IssuedYear)),
                new("施行日期", Day(before.EffectiveOn), Day(after.EffectiveOn)),
                new("有效期至", Day(before.EffectiveUntil), Day(after.EffectiveUntil)),
                new("摘要", before.Summary, after.Summary),
            }
                .Concat(HeadChanges.Between(before, after, topics))
                .Where(c => c.Before != c.After),
        ];

    private static string Year(int? year) => year is { } y ? $"{y} 年" : "";

    private static string Day(DateOnly? date) => date is { } d ? ChinaTime.Date(d) : "";
}
