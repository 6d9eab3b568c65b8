namespace Union.Organizations.Reorganizations;

/// <summary>A union ended by merging into another: its record stays, closed, with the successor (domain.md 2(a).7).</summary>
public sealed record OrganizationsMerged(Guid OrganizationId, Guid SuccessorId, DateOnly On);
