namespace Union.Work.Rules;

/// <summary>One value that was considered for a rule, in the order of precedence.</summary>
/// <param name="Origin">Profile or organization it comes from.</param>
/// <param name="Why">Why it applies or does not, for people.</param>
public sealed record RuleCandidate(
    string Value,
    string Source,
    string Origin,
    bool IsOverride,
    bool IsConfirmed,
    bool Applies,
    string Why,
    DateOnly? From,
    DateOnly? To,
    string Note
);
