namespace Union.Work.Rules.Table;

/// <summary>A rule with the value that holds for the organization.</summary>
internal sealed record RuleRow(Rule Rule, string Value, RuleCandidate Applied);
