namespace Union.Search.Live.Files;

/// <summary>What reading a file gave: its pieces, or why there are none.</summary>
internal sealed record FileText(IReadOnlyList<FilePiece> Pieces, string? Reason = null);
