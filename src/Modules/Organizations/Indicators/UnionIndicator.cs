using Union.Organizations.Tree;

namespace Union.Organizations.Indicators;

/// <summary>Share, or number, of unions of which something holds on the day; each counts once, where it stood that day.</summary>
internal abstract class UnionIndicator : Indicator
{
    /// <summary>Which unions are in the denominator.</summary>
    protected virtual IQueryable<Organization> Unions(IndicatorContext context) => AsOf.Elected(context.Db, context.On);

    /// <summary>Ids of organizations that count; asked for each union of the denominator.</summary>
    protected abstract IQueryable<Guid> Counting(IndicatorContext context);

    public sealed override IQueryable<IndicatorFact> Facts(IndicatorContext context)
    {
        var counting = Counting(context);
        return from place in AsOf.Places(context.Db, context.On)
            join union in Unions(context) on place.OrganizationId equals union.Id
            select new IndicatorFact
            {
                RecordId = union.Id,
                TenantId = union.TenantId,
                OrganizationId = union.Id,
                Path = place.Path,
                Title = union.Name,
                Part = counting.Any(id => id == union.Id) ? 1 : 0,
                Whole = 1,
            };
    }

    public sealed override string LinkTo(Guid recordId) => $"~/admin/organizations/{recordId}";
}
