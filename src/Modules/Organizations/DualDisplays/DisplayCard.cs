namespace Union.Organizations.DualDisplays;

/// <summary>Model of the section on an organization's page.</summary>
internal sealed record DisplayCard(Guid OrganizationId, DualDisplay? Display);
