namespace Union.Core.Organizations;

/// <summary>Which organizations are wanted: those of any of the groups, those with one of the ids, those whose name contains the text.</summary>
public sealed record DirectoryQuery
{
    /// <summary>Codes of <see cref="DirectoryGroup"/>s.</summary>
    public IReadOnlyCollection<string> Groups { get; init; } = [];

    public IReadOnlyCollection<Guid> Ids { get; init; } = [];

    public string? Text { get; init; }

    public int Most { get; init; } = 100;
}
