using Union.Notices.Versions;
using Union.Web.Display;
using Union.Web.Forms;

namespace Union.Notices.Heads;

/// <summary>How the heads of two contents compare, field by field; equal ones included.</summary>
internal static class HeadChanges
{
    private const int Shown = 2000;

    public static IEnumerable<FieldChange> Between(NoticeContent before, NoticeContent after, IReadOnlyDictionary<Guid, string>? topics)
    {
        yield return Of("发文组织", c => c.IssuerId is null ? "不是本站的组织" : "本站的组织");
        yield return Of("联合发文", c => string.Join("、", c.JointIssuers.Select(i => i.Name)));
        yield return Of("发布日期", c => Day(c.ReleasedOn));
        yield return Of("试行或暂行", c => c.IsTrial ? "是" : "");
        yield return Of("复查日期", c => Day(c.ReviewOn));
        yield return Of("签发人", c => c.Signer);
        yield return Of("主送", c => c.Recipients);
        yield return Of("抄送", c => c.CopiedTo);
        yield return Of("附注", c => c.Remark);
        yield return Of("印发机关", c => c.PrintedBy);
        yield return Of("印发日期", c => Day(c.PrintedOn));
        yield return Of("保管期限", c => c.Retention?.DisplayName() ?? "");
        yield return Of("主题", c => Topics(c, topics));
        yield return Of("附件清单", c => string.Join("；", c.Annexes.Select((a, i) => $"{i + 1}. {a.Title}{State(a)}")));
        foreach (var title in before.Annexes.Concat(after.Annexes).Select(a => a.Title).Distinct())
            yield return Of($"附件《{title}》正文", c => Clip(c.Annexes.FirstOrDefault(a => a.Title == title)?.Text ?? ""));

        FieldChange Of(string name, Func<NoticeContent, string> value) => new(name, value(before), value(after));
    }

    private static string State(NoticeAnnex annex) =>
        annex.IsMissing() ? "（缺失）"
        : annex.FileSha256 is not null ? "（文件）"
        : "";

    private static string Topics(NoticeContent content, IReadOnlyDictionary<Guid, string>? names) =>
        names is null
            ? content.TopicIds.Count is > 0 and var count
                ? $"{count} 个"
                : ""
            : string.Join("；", content.TopicIds.Select(id => names.GetValueOrDefault(id, "（已删除的主题）")));

    private static string Clip(string text) => text.Length <= Shown ? text : text[..Shown] + "……";

    private static string Day(DateOnly? date) => date is { } d ? ChinaTime.Date(d) : "";
}
