namespace Union.Organizations.Reorganizations;

/// <summary>An organization ended without successor; its coverage ended, its members wait at the superior.</summary>
public sealed record OrganizationDissolved(Guid OrganizationId, DateOnly On);
