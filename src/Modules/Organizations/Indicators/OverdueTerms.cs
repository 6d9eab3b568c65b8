using Union.Organizations.Tree;

namespace Union.Organizations.Indicators;

/// <summary>
/// I11. Living unions whose term is over without a next one and without a postponement that still runs. The denominator, shown for scale
/// only, is the unions with a term on record; a union without one is a matter of data quality, not of delay.
/// </summary>
internal sealed class OverdueTerms : UnionIndicator
{
    public override IndicatorInfo Info { get; } =
        new()
        {
            Code = "I11",
            Name = "逾期换届数",
            Unit = IndicatorUnit.Unions,
            Measure = "个",
            NumeratorName = "逾期未换届工会",
            DenominatorName = "有届期的工会",
            Formula = "截止日存续、任期已届满而未换届、也没有经上级批准且仍在期内的延期的工会个数。延期到期仍未换届的计入。",
            Source = "指标 I11；应为 0",
            TargetRule = IndicatorRules.OverdueTarget,
            LowerIsBetter = true,
        };

    protected override IQueryable<Organization> Unions(IndicatorContext context)
    {
        var running = RunningTerms.On(context.Db, context.On);
        return AsOf.Elected(context.Db, context.On).Where(o => running.Any(t => t.OrganizationId == o.Id));
    }

    protected override IQueryable<Guid> Counting(IndicatorContext context) =>
        RunningTerms.OverdueOn(context.Db, context.On).Select(t => t.OrganizationId);
}
