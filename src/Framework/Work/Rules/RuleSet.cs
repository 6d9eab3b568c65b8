namespace Union.Work.Rules;

/// <summary>The rules as they hold for one organization on one day; read from memory.</summary>
public sealed class RuleSet
{
    private readonly RuleBook.Situation _situation;
    private readonly Dictionary<string, RuleCandidate> _applied = new(StringComparer.Ordinal);

    internal RuleSet(RuleBook.Situation situation) => _situation = situation;

    public DateOnly On => _situation.On;

    public T Value<T>(Rule<T> rule) => rule.Read(CandidateOf(rule).Value);

    public AppliedRule<T> Applied<T>(Rule<T> rule)
    {
        var found = CandidateOf(rule);
        return new AppliedRule<T>(rule.Read(found.Value), rule.Show(found.Value), found.Source, found.Origin, found.IsOverride, found.IsConfirmed);
    }

    /// <summary>For beside a figure: 依据：工会法§11（全国）.</summary>
    public string Basis<T>(Rule<T> rule) => Applied(rule).Basis;

    private RuleCandidate CandidateOf(Rule rule)
    {
        if (_applied.TryGetValue(rule.Code, out var known))
            return known;
        return _applied[rule.Code] =
            _situation.CandidatesFor(rule).FirstOrDefault(c => c.Applies)
            ?? throw new InvalidOperationException($"“{rule.Name}”在 {On:yyyy-MM-dd} 没有适用的数值，请在规则口径中补充。");
    }
}
