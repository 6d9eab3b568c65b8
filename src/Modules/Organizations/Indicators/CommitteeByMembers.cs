using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Indicators;

/// <summary>
/// I02. Units with 25 members or more must have a committee of their own (工会法§11): a single or government-organ union that covers them;
/// a joint union or an organizer is not enough.
/// </summary>
internal sealed class CommitteeByMembers : UnitIndicator
{
    private const int Threshold = 25; // 工会法§11: the same everywhere

    public override IndicatorInfo Info { get; } =
        new()
        {
            Code = "I02",
            Name = "25人以上单位建会率（会员）",
            Measure = "家",
            NumeratorName = "单独建会单位",
            DenominatorName = "会员25人以上单位",
            Formula = "截止日存续、会员25人以上（含25人）的用人单位；其中被存续的单独基层工会或机关工会覆盖的计入分子，联合工会和组织员不计。",
            Source = "指标 I02；工会法§11；杭锦旗目标：2017年50家、2018年70家（按家数，见分子）",
            TargetRule = IndicatorRules.CommitteeTarget,
        };

    protected override OrganizationType[] By => [OrganizationType.SingleUnion, OrganizationType.GovernmentOrganUnion];

    protected override IQueryable<EmployingUnit> Units(IQueryable<EmployingUnit> living) => living.Where(u => u.Members >= Threshold);
}
