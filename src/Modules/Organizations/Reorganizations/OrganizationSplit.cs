namespace Union.Organizations.Reorganizations;

/// <summary>A new organization was split off; the old one goes on.</summary>
public sealed record OrganizationSplit(Guid OrganizationId, Guid NewOrganizationId, DateOnly On);
