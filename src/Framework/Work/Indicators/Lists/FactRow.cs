namespace Union.Work.Indicators.Lists;

/// <summary>A record on the list, with the name of the organization it is counted at.</summary>
internal sealed record FactRow(IndicatorFact Fact, string OrganizationName)
{
    public bool Counts => Fact.Part > 0;
}
