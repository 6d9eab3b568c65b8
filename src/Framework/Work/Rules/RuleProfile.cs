namespace Union.Work.Rules;

/// <summary>A set of values for one place: <c>national</c>, <c>henan</c> … What it leaves open comes from its base.</summary>
public sealed record RuleProfile(string Id, string Name, string? Base, IReadOnlyList<RuleEntry> Entries)
{
    public const string National = "national";
}
