namespace Union.Organizations.Founding.Enrolments;

/// <summary>A line of a list as it was read: the facts, or why it cannot be taken.</summary>
internal sealed record MemberLine(int Row, string Name, MemberFacts? Facts, string? Problem);
