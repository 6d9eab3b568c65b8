namespace Union.Organizations.DualDisplays;

/// <summary>A line of the table of all unions; members are set one by one, so that the database can order by them.</summary>
internal sealed record DisplayRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Null: never confirmed.</summary>
    public DisplayState? State { get; init; }

    public DateOnly? ConfirmedOn { get; init; }

    public string ChairName { get; init; } = "";

    /// <summary>Why it is stale.</summary>
    public string Reason { get; init; } = "";
}
