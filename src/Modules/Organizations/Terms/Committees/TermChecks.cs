using Union.Organizations.Rules;
using Union.Organizations.Tree;

namespace Union.Organizations.Terms.Committees;

/// <summary>Why a term cannot be recorded as typed in; the rule with each.</summary>
internal static class TermChecks
{
    public static IEnumerable<string> WhyNot(TermForm form, CommitteeView now, Organization organization, RuleSet rules, DateOnly today)
    {
        var starts = form.StartsOn!.Value;
        var lengths = TermLengths.Of(organization.Type, rules);
        if (organization.Type.IsInner())
            yield return "工会分会、工会小组没有届期。";
        if (lengths.WhyNot(form.Years!.Value) is { } length)
            yield return length;
        if (starts > today)
            yield return "任期开始日期不能晚于今天；将来的届期通过换届产生。";
        if (form.EndsOn is { } ends && Term.WhyNot(starts, ends) is { } why)
            yield return why;
        if (now.Current is { } current)
            yield return $"{current.RecordTitle}还是现任届期，下一届通过“换届选举”产生。";
        if (now.Terms.Any(t => t.Number == form.Number))
            yield return $"第{form.Number}届已经登记过。";
        if (now.Terms is [{ ClosedOn: { } closed }, ..] && starts < closed)
            yield return $"任期开始日期不能早于上一届结束（{closed:yyyy-MM-dd}）。";
    }
}
