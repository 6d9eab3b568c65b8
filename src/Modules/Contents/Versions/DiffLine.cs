namespace Union.Contents.Versions;

/// <summary>A line of a comparison: as it was, as it is, or both where they are the same line.</summary>
/// <param name="Before">Null where the line was added.</param>
/// <param name="After">Null where the line was taken away.</param>
public sealed record DiffLine(string? Before, string? After)
{
    public bool IsSame => Before == After;

    /// <summary>No words on either side.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Before) && string.IsNullOrWhiteSpace(After);

    /// <summary>The pieces of both sides of a changed line; a line without counterpart is one changed piece.</summary>
    public (IReadOnlyList<DiffPiece> Before, IReadOnlyList<DiffPiece> After) Pieces() =>
        Before is null || After is null ? (Whole(Before), Whole(After)) : WordDiff.Between(Before, After);

    private static IReadOnlyList<DiffPiece> Whole(string? text) => string.IsNullOrEmpty(text) ? [] : [new DiffPiece(text, true)];
}
