namespace Union.Work.Documents.Register;

/// <summary>What the register is limited to, from the query.</summary>
internal sealed record PaperFilter
{
    public string? Q { get; init; }

    public int? Year { get; init; }

    public string? Kind { get; init; }

    public PaperDirection? Direction { get; init; }

    public PaperState? State { get; init; }

    public string? Issuer { get; init; }

    /// <summary>With all below it; how other pages lead here.</summary>
    public Guid? Organization { get; init; }

    /// <summary>Part of the name of organizations, each with all below it.</summary>
    public string? Under { get; init; }
}
