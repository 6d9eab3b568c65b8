namespace Union.Notices.Versions;

/// <summary>A piece of a changed line: taken away or added, or the same on both sides.</summary>
internal sealed record DiffPiece(string Text, bool IsChanged);
