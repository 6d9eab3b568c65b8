namespace Union.Organizations.Officers.Shares;

/// <summary>A branch of the tree with its share.</summary>
internal sealed record ShareRow(Guid OrganizationId, string Name, EngagementShare Share);
