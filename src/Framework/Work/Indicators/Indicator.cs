namespace Union.Work.Indicators;

/// <summary>
/// An indicator a module declares (domain.md 4.2): who is in the denominator and how much of each counts. The framework computes it for
/// any subtree and date, lists its records, keeps snapshots and draws it. Register: <c>services.AddIndicator&lt;FoundingRate&gt;()</c>.
/// </summary>
public abstract class Indicator
{
    public abstract IndicatorInfo Info { get; }

    /// <summary>Every record of the denominator, each once, with its share of the numerator; translated to one SQL query.</summary>
    public abstract IQueryable<IndicatorFact> Facts(IndicatorContext context);

    /// <summary>Address of a record's page: <c>~/admin/organizations/…</c>.</summary>
    public abstract string LinkTo(Guid recordId);

    public IQueryable<IndicatorFact> Denominator(IndicatorContext context) => Facts(context).Where(f => f.Whole > 0);

    public IQueryable<IndicatorFact> Numerator(IndicatorContext context) => Facts(context).Where(f => f.Part > 0);

    /// <summary>In the denominator and not, or not wholly, in the numerator: what is still to do.</summary>
    public IQueryable<IndicatorFact> Missing(IndicatorContext context) => Facts(context).Where(f => f.Part < f.Whole);
}
