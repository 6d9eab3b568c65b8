namespace Union.Notices.Targets.Board;

/// <summary>What the board is limited to, from the query.</summary>
internal sealed record BoardFilter
{
    /// <summary>A word of the target or of the document's title.</summary>
    public string? Q { get; init; }

    public Guid? Notice { get; init; }

    /// <summary>The responsible organization, with all below it.</summary>
    public Guid? Organization { get; init; }

    public TargetState? State { get; init; }

    /// <summary>The year it is due.</summary>
    public int? Year { get; init; }

    public string? Unit { get; init; }

    /// <summary>Only those whose sentence is no longer in the text.</summary>
    public bool? Changed { get; init; }
}
