using Union.Organizations.Units;

namespace Union.Organizations.Indicators;

/// <summary>I04: all living social organisations, covered by a grassroots union or an organizer.</summary>
internal sealed class SocialOrganizationCoverage : UnitIndicator
{
    public override IndicatorInfo Info { get; } =
        new()
        {
            Code = "I04",
            Name = "社会组织覆盖率",
            Measure = "家",
            NumeratorName = "已覆盖社会组织",
            DenominatorName = "社会组织",
            Formula = "截止日存续的全部社会组织；其中被存续的基层工会或组织员覆盖的计入分子。",
            Source = "指标 I04；目标全覆盖（杭锦旗 511/511）",
            TargetRule = IndicatorRules.SocialTarget,
        };

    protected override IQueryable<EmployingUnit> Units(IQueryable<EmployingUnit> living) => living.Where(u => u.Kind == UnitKind.SocialOrganization);
}
