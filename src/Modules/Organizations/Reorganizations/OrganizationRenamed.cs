namespace Union.Organizations.Reorganizations;

/// <summary>An organization bears another name from <paramref name="On"/>; the old one is kept as <see cref="FormerName"/>.</summary>
public sealed record OrganizationRenamed(Guid OrganizationId, string OldName, string NewName, DateOnly On);
