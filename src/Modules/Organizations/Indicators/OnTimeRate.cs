using Union.Organizations.Terms;
using Union.Organizations.Tree;

namespace Union.Organizations.Indicators;

/// <summary>
/// I10. A term's last day is the day in its reply or the approved later one; the next term must begin at the latest the day after. Due in the
/// period are the living unions for which that day lies between the beginning of the year and the cut-off date; on time are those whose
/// next term had begun by it.
/// </summary>
internal sealed class OnTimeRate : UnionIndicator
{
    public override IndicatorInfo Info { get; } =
        new()
        {
            Code = "I10",
            Name = "按期换届率",
            Measure = "个",
            NumeratorName = "按期换届工会",
            DenominatorName = "应换届工会",
            Formula =
                "年初至截止日任期届满（经上级批准延期的，按批准的日期）且截止日存续的工会为应换届工会；新一届不晚于届满次日开始的为按期换届。工会分会、小组、组织员和派出的工作委员会不换届，不计入。",
            Source = "指标 I10；工会法§16；目标 100%",
            TargetRule = IndicatorRules.OnTimeTarget,
            IsOfPeriod = true,
        };

    protected override IQueryable<Organization> Unions(IndicatorContext context)
    {
        var due = Due(context);
        return AsOf.Elected(context.Db, context.On).Where(o => due.Any(t => t.OrganizationId == o.Id));
    }

    protected override IQueryable<Guid> Counting(IndicatorContext context)
    {
        var late = Due(context).Where(t => t.ClosedOn == null || t.ClosedOn > t.DueOn.AddDays(1));
        return AsOf.Elected(context.Db, context.On).Where(o => !late.Any(t => t.OrganizationId == o.Id)).Select(o => o.Id);
    }

    private static IQueryable<Term> Due(IndicatorContext context)
    {
        var (first, last) = (context.From.AddDays(-1), context.On.AddDays(-1));
        return context.Db.Below<Term>().Where(t => t.DueOn >= first && t.DueOn <= last);
    }
}
