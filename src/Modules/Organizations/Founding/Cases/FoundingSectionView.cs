namespace Union.Organizations.Founding.Cases;

/// <summary>What an organization's page shows of foundings.</summary>
/// <param name="Own">The founding of this organization itself.</param>
/// <param name="Below">Foundings under way in its subtree.</param>
internal sealed record FoundingSectionView(Guid OrganizationId, UnionFounding? Own, string? StateName, bool MayStart, int Below);
