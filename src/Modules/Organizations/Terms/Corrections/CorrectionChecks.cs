using Union.Organizations.Rules;
using Union.Organizations.Tree;

namespace Union.Organizations.Terms.Corrections;

/// <summary>Why a term cannot be corrected as typed in; the rule with each.</summary>
internal static class CorrectionChecks
{
    public static IEnumerable<string> WhyNot(
        CorrectionForm form,
        Term term,
        IReadOnlyList<Term> others,
        Organization organization,
        RuleSet rules,
        DateOnly today
    )
    {
        var (starts, ends) = (form.StartsOn!.Value, form.LastDay());
        var lengths = TermLengths.Of(organization.Type, rules);
        if (lengths.WhyNot(form.Years!.Value) is { } length)
            yield return length;
        if (starts > today)
            yield return "任期开始日期不能晚于今天；将来的届期通过换届产生。";
        if (Term.WhyNot(starts, ends) is { } why)
            yield return why;
        if (term.ExtendedTo is { } extended && extended <= ends)
            yield return $"这一届已批准延期到 {extended:yyyy-MM-dd}，届满日期要早于它。请核对批复。";
        if (term.ClosedOn is { } closed && starts >= closed)
            yield return $"这一届已在 {closed:yyyy-MM-dd} 结束，任期开始日期要早于它。";
        if (others.Any(t => t.Number == form.Number))
            yield return $"第{form.Number}届已经登记过。";
        foreach (var other in others.Where(t => t.ClosedOn is { } end && t.StartsOn < term.StartsOn && starts < end))
            yield return $"任期开始日期不能早于{other.RecordTitle}结束（{other.ClosedOn:yyyy-MM-dd}）。";
    }
}
