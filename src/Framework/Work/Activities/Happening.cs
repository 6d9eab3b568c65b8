namespace Union.Work.Activities;

/// <summary>What a module tells of; see <see cref="Activity"/> for the meaning of each part.</summary>
/// <param name="Missing">Evidence still missing, one phrase each: 缺批复扫描件.</param>
public sealed record Happening(
    ActivityKind Kind,
    Guid OrganizationId,
    DateOnly On,
    string Title,
    string Link,
    Guid SourceId,
    params IReadOnlyList<string> Missing
);
