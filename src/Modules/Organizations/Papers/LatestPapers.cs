namespace Union.Organizations.Papers;

/// <summary>What the organization's page shows of its papers.</summary>
public sealed record LatestPapers(Guid OrganizationId, IReadOnlyList<Paper> Papers, bool MayView, bool MayMake);
