using Union.Organizations.Units;

namespace Union.Organizations.Indicators;

/// <summary>
/// I01. Denominator (domain.md 4.1.3, "应建"): living enterprises with at least one worker, whatever their size, for each may found a union of
/// its own, join others or elect an organizer. Coverage by a township or village union alone is membership without a union (S2 一5) and
/// does not count.
/// </summary>
internal sealed class FoundingRate : UnitIndicator
{
    public override IndicatorInfo Info { get; } =
        new()
        {
            Code = "I01",
            Name = "企业建会率",
            Measure = "家",
            NumeratorName = "已建会企业",
            DenominatorName = "应建会企业",
            Formula =
                "截止日存续、有职工的企业为应建会企业（单独建、联合建或选举组织员均可）；其中被存续的单独基层工会、联合基层工会、机关工会或组织员覆盖的为已建会企业。"
                + "一家企业只计一次。仅加入乡镇、村社区工会而未建会的不计入分子。",
            Source = "指标 I01；≥80%，动态保持：自治区、旗县工会组建目标",
            FloorRule = IndicatorRules.FoundingFloor,
        };

    protected override IQueryable<EmployingUnit> Units(IQueryable<EmployingUnit> living) =>
        living.Where(u => u.Kind == UnitKind.Enterprise && u.Workers >= 1);
}
