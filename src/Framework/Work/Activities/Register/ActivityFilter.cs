namespace Union.Work.Activities.Register;

/// <summary>What the list of activities is limited to, from the query.</summary>
internal sealed record ActivityFilter
{
    /// <summary>With all below it.</summary>
    public Guid? Organization { get; init; }

    public string? Kind { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>"yes": nothing missing; "no": something is.</summary>
    public string? Complete { get; init; }
}
