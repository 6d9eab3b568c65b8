using Union.Organizations.Units;

namespace Union.Organizations.Indicators;

/// <summary>I03: all living enterprises above the statistical size threshold, covered by a grassroots union or an organizer.</summary>
internal sealed class AboveScaleCoverage : UnitIndicator
{
    public override IndicatorInfo Info { get; } =
        new()
        {
            Code = "I03",
            Name = "规模以上企业覆盖率",
            Measure = "家",
            NumeratorName = "已覆盖企业",
            DenominatorName = "规模以上企业",
            Formula = "截止日存续的全部规模以上企业；其中被存续的基层工会或组织员覆盖的计入分子。",
            Source = "指标 I03；目标全覆盖（杭锦旗 21/21）",
            TargetRule = IndicatorRules.AboveScaleTarget,
        };

    protected override IQueryable<EmployingUnit> Units(IQueryable<EmployingUnit> living) =>
        living.Where(u => u.Kind == UnitKind.Enterprise && u.IsAboveScale);
}
