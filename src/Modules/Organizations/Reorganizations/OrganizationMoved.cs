namespace Union.Organizations.Reorganizations;

/// <summary>An organization, with all below it, has another superior from <paramref name="On"/>.</summary>
public sealed record OrganizationMoved(Guid OrganizationId, Guid? FromParentId, Guid ToParentId, DateOnly On);
