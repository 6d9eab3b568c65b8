using Union.Organizations.DualDisplays;
using Union.Organizations.Tree;

namespace Union.Organizations.Indicators;

/// <summary>
/// I14. Living unions that elect a chair; of them those whose plate and identity are confirmed and no officer changed since (domain.md 2(a).8).
/// For an earlier day: confirmed by then and not stale by then, as far as the present record tells.
/// </summary>
internal sealed class DualDisplayRate : UnionIndicator
{
    public override IndicatorInfo Info { get; } =
        new()
        {
            Code = "I14",
            Name = "双亮率",
            Measure = "个",
            NumeratorName = "已亮明工会",
            DenominatorName = "工会",
            Formula =
                "截止日存续、选举产生主席的工会；其中已确认亮牌子、亮身份，且确认之后主席、副主席没有变动的为已亮明。只保留最近一次确认，往日的数字按这次确认计。",
            Source = "指标 I14；S0 三(四)3",
            TargetRule = IndicatorRules.DisplayTarget,
        };

    protected override IQueryable<Organization> Unions(IndicatorContext context) => AsOf.Elected(context.Db, context.On);

    protected override IQueryable<Guid> Counting(IndicatorContext context) =>
        context
            .Db.Below<DualDisplay>()
            .Where(d => d.ConfirmedOn <= context.On && (d.StaleSince == null || d.StaleSince > context.On))
            .Select(d => d.OrganizationId);
}
