using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Indicators;

/// <summary>
/// Share of employing units that unions of some types cover on the day. A unit counts once, however many unions cover it, at the place of
/// the union that keeps its record.
/// </summary>
internal abstract class UnitIndicator : Indicator
{
    /// <summary>Which units are in the denominator.</summary>
    protected abstract IQueryable<EmployingUnit> Units(IQueryable<EmployingUnit> living);

    /// <summary>Which unions make a unit count.</summary>
    protected virtual OrganizationType[] By => AsOf.Founded;

    public override IQueryable<IndicatorFact> Facts(IndicatorContext context)
    {
        var (db, day) = (context.Db, context.On);
        var covered = AsOf.CoveredBy(db, day, By);
        return from place in AsOf.Places(db, day)
            join unit in Units(AsOf.LivingUnits(db, day)) on place.OrganizationId equals unit.OrganizationId
            select new IndicatorFact
            {
                RecordId = unit.Id,
                TenantId = unit.TenantId,
                OrganizationId = unit.OrganizationId,
                Path = place.Path,
                Title = unit.Name,
                Part = covered.Any(c => c.UnitId == unit.Id) ? 1 : 0,
                Whole = 1,
            };
    }

    public override string LinkTo(Guid recordId) => $"~/admin/units/{recordId}";
}
