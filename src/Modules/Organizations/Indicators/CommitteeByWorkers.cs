using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Indicators;

/// <summary>I02, the other reading of "25人以上" (domain.md 2(m).7.5): 25 workers. Not a duty by law, hence no target.</summary>
internal sealed class CommitteeByWorkers : UnitIndicator
{
    private const int Threshold = 25;

    public override IndicatorInfo Info { get; } =
        new()
        {
            Code = "I02W",
            Name = "25人以上单位建会率（职工）",
            Measure = "家",
            NumeratorName = "单独建会单位",
            DenominatorName = "职工25人以上单位",
            Formula =
                "截止日存续、职工25人以上（含25人）的用人单位；其中被存续的单独基层工会或机关工会覆盖的计入分子，联合工会和组织员不计。与按会员数的口径分开统计，不相加。",
            Source = "指标 I02 职工口径；文件“25人以上”未写明是会员还是职工，两种口径并列",
        };

    protected override OrganizationType[] By => [OrganizationType.SingleUnion, OrganizationType.GovernmentOrganUnion];

    protected override IQueryable<EmployingUnit> Units(IQueryable<EmployingUnit> living) => living.Where(u => u.Workers >= Threshold);
}
