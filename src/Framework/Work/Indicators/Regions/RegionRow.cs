namespace Union.Work.Indicators.Regions;

/// <summary>A league or county in the region table.</summary>
internal sealed record RegionRow(Guid Id, Guid? ParentId, string Name, int Tier, IReadOnlyDictionary<string, IndicatorValue> Values)
{
    public int Breaches => Values.Values.Count(v => v.IsBelowFloor);
}
