namespace Union.Work.Indicators.Snapshots;

/// <summary>The values of a province, league or county on a day.</summary>
internal sealed record RegionSnapshots(Guid OrganizationId, Guid? ParentId, int Tier, IReadOnlyList<IndicatorValue> Values);
