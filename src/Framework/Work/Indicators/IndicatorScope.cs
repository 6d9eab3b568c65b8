namespace Union.Work.Indicators;

/// <summary>An organization above grassroots, for which indicators are kept, as it stood on a date.</summary>
/// <param name="Tier">0 province, 1 city or league, 2 county or banner: federations only; 3 township, park or industrial union, 4 village.</param>
/// <param name="TierName">Local word of the tier.</param>
public sealed record IndicatorScope(Guid Id, Guid TenantId, Guid? ParentId, string Path, string Name, int Tier, string TierName)
{
    public const int City = 1;
    public const int County = 2;
    public const int Township = 3;
}
