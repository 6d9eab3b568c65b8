using Union.Organizations.Terms;

namespace Union.Organizations.Indicators;

/// <summary>
/// I12. All three bodies in a term that is not overdue: a body has no dates of its own, so with the term it ends. A single
/// commissioner for women workers counts, where the profile asks for no committee (2(a).4).
/// </summary>
internal sealed class ThreeCommitteesRate : UnionIndicator
{
    public override IndicatorInfo Info { get; } =
        new()
        {
            Code = "I12",
            Name = "三委健全率",
            Measure = "个",
            NumeratorName = "三委健全工会",
            DenominatorName = "工会",
            Formula =
                "截止日存续的工会；其中在任期内（含经批准延期的）工会委员会、经费审查委员会、女职工委员会（或女职工委员）三者都有的为三委健全。工会分会、小组、组织员和派出的工作委员会不计入。",
            Source = "指标 I12；98% 为他地考核预设值",
            TargetRule = IndicatorRules.CommitteesTarget,
        };

    protected override IQueryable<Guid> Counting(IndicatorContext context)
    {
        var bodies = context.Db.Below<Body>();
        return RunningTerms
            .On(context.Db, context.On)
            .Where(t =>
                t.DueOn >= context.On
                && bodies.Any(b => b.TermId == t.Id && b.Kind == BodyKind.UnionCommittee)
                && bodies.Any(b => b.TermId == t.Id && b.Kind == BodyKind.FundsAudit)
                && bodies.Any(b => b.TermId == t.Id && b.Kind == BodyKind.Women)
            )
            .Select(t => t.OrganizationId);
    }
}
