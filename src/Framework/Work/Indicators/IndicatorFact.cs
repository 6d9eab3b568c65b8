namespace Union.Work.Indicators;

/// <summary>
/// One record of an indicator's denominator and how much of it counts in the numerator: a union or unit counts 1 of 1, or a union's
/// members of its workers. One record, one fact: it is counted once however many ways lead to it. Filled by the database.
/// </summary>
public sealed class IndicatorFact
{
    public Guid RecordId { get; init; }

    public Guid TenantId { get; init; }

    /// <summary>The organization it is counted at.</summary>
    public Guid OrganizationId { get; init; }

    /// <summary>Path of that organization on the cut-off date (not of today).</summary>
    public string Path { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>Its share of the numerator, 0 when it does not count.</summary>
    public long Part { get; init; }

    /// <summary>Its share of the denominator.</summary>
    public long Whole { get; init; }
}
