namespace Union.Work.Indicators.Lists;

/// <summary>Which list of which indicator is asked for.</summary>
internal sealed record FactQuery(Indicator Indicator, IndicatorScope Scope, DateOnly On, IndicatorPeriod Period, ListKind List);
