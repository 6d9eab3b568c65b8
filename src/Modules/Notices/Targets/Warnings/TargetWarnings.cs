using System.Globalization;
using System.Text.RegularExpressions;
using Union.Texts.Targets;

namespace Union.Notices.Targets.Warnings;

/// <summary>Looks for contradictions among the targets of one document.</summary>
internal static partial class TargetWarnings
{
    public static IReadOnlyList<TargetWarning> Of(IReadOnlyList<NoticeTarget> targets) =>
        [
            .. targets.SelectMany(t => OfParts(t, [.. targets.Where(p => p.PartOfId == t.Id)])),
            .. targets.SelectMany(Alone),
            .. targets.SelectMany((t, i) => targets.Skip(i + 1).SelectMany(o => OfPair(t, o))),
        ];

    private static IEnumerable<TargetWarning> OfParts(NoticeTarget total, List<NoticeTarget> parts)
    {
        foreach (var part in parts.Where(p => p.Unit != total.Unit))
            yield return Warn(part, TargetWarningKind.PartUnit, $"单位是{part.Unit}，所属的总数“{total.Subject}”的单位是{total.Unit}，不能相加。");
        var counted = parts.Where(p => p.Unit == total.Unit && p.Amount is not null).ToList();
        if (counted.Count == 0 || total.Amount is not { } stated || total.Unit == TargetUnits.Percent)
            yield break;
        var sum = counted.Sum(p => p.Amount!.Value);
        if (sum != stated)
            yield return Warn(
                total,
                TargetWarningKind.PartsSum,
                $"各部分合计 {Number(sum)} {total.Unit}（{string.Join("+", counted.Select(p => Number(p.Amount!.Value)))}），原文写的是 {Number(stated)} {total.Unit}。两个数都保留，请向发文单位核实。"
            );
    }

    private static IEnumerable<TargetWarning> Alone(NoticeTarget t)
    {
        if (t is { Unit: TargetUnits.Percent, BaseAmount: null, Indicator: "" } && t.Term is TargetTerm.ByDate && t.IsMeasurable)
            yield return Warn(
                t,
                TargetWarningKind.NoBase,
                $"写的是比例，没有写{(t.Base.Length > 0 ? $"“{t.Base}”" : "基数")}是多少；报数时请同时填分子和分母。"
            );
        if (t.Unit == TargetUnits.Times && PeopleNumber().IsMatch(t.Subject + t.Phrase))
            yield return Warn(t, TargetWarningKind.PeopleOrTimes, "写的是人数，单位却是人次：同一个人几次算几次，不能当作人数。");
        if (t.DueOn is { } due && Plan().Match(t.Sentence) is { Success: true } plan)
        {
            var (from, to) = (Year(plan.Groups["from"]), Year(plan.Groups["to"]));
            if (due.Year < from || due.Year > to)
                yield return Warn(t, TargetWarningKind.OutsidePlan, $"期限在 {due.Year} 年，句中引的规划是 {from}—{to} 年。");
        }
    }

    private static IEnumerable<TargetWarning> OfPair(NoticeTarget a, NoticeTarget b)
    {
        if (WhoIsCounted(a, b) is { } who)
            yield return who;
        if (a.PartOfId == b.Id || b.PartOfId == a.Id || (a.PartOfId is not null && a.PartOfId == b.PartOfId))
            yield break;
        var areSame = SubjectKey.AreSame(a.Subject, b.Subject);
        if (areSame && IsPeopleAndTimes(a.Unit, b.Unit))
            yield return Warn(b, TargetWarningKind.PeopleOrTimes, $"“{a.Subject}”一处以{a.Unit}计，一处以{b.Unit}计，不能相比。");
        if (a.Unit != b.Unit || a.Amount is null || b.Amount is null || a.Term != TargetTerm.ByDate || b.Term != TargetTerm.ByDate)
            yield break;
        if (areSame && a.Amount == b.Amount && a.DueOn != b.DueOn)
            yield return Warn(b, TargetWarningKind.TwoDates, $"与“{a.Subject}”同是 {Words(a)}，一处期限 {Day(a)}，一处 {Day(b)}。");
        else if (areSame && a.DueOn == b.DueOn && a.Amount != b.Amount)
            yield return Warn(b, TargetWarningKind.TwoNumbers, $"与“{a.Subject}”同在 {Day(a)} 到期，一处写 {Words(a)}，一处写 {Words(b)}。");
        else if (a.DueOn == b.DueOn && a.Amount == b.Amount && a.Anchor != b.Anchor && (areSame || SubjectKey.AreNear(a.Subject, b.Subject)))
            yield return Warn(b, TargetWarningKind.Overlap, $"与“{a.Subject}”（{Day(a)}，{Words(a)}）内容相近，请核对是不是同一项，避免重复统计。");
    }

    // 工会法§10 counts members; a document that says 25人以上 in one place and 会员25人以上 in another counts two things.
    private static TargetWarning? WhoIsCounted(NoticeTarget a, NoticeTarget b)
    {
        var (x, y) = (Threshold().Match(a.Phrase), Threshold().Match(b.Phrase));
        return
            x.Success
            && y.Success
            && x.Groups["n"].Value == y.Groups["n"].Value
            && x.Groups["members"].Success != y.Groups["members"].Success
            && (
                a.Amount?.ToString("0", CultureInfo.InvariantCulture) == x.Groups["n"].Value
                || b.Amount?.ToString("0", CultureInfo.InvariantCulture) == x.Groups["n"].Value
            )
            ? Warn(
                x.Groups["members"].Success ? b : a,
                TargetWarningKind.WhoIsCounted,
                $"这里写“{x.Groups["n"].Value}人以上”，另一处写“会员{x.Groups["n"].Value}人以上”：一处数职工，一处数会员。"
            )
            : null;
    }

    private static bool IsPeopleAndTimes(string one, string other) =>
        (one, other) is (TargetUnits.People, TargetUnits.Times) or (TargetUnits.Times, TargetUnits.People);

    private static TargetWarning Warn(NoticeTarget target, TargetWarningKind kind, string text) => new(target.Id, kind, text);

    private static string Words(NoticeTarget target) => TargetWords.Figure(target);

    private static string Day(NoticeTarget target) => TargetWords.Due(target);

    private static string Number(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static int Year(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("人数")]
    private static partial Regex PeopleNumber();

    [GeneratedRegex(@"(?<from>\d{4})\s*[—–\-－~～至到]{1,2}\s*(?<to>\d{4})\s*年")]
    private static partial Regex Plan();

    [GeneratedRegex(@"(?<members>会员)?(?<n>\d+)人以上")]
    private static partial Regex Threshold();
}
