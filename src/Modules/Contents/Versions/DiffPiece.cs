namespace Union.Contents.Versions;

/// <summary>A piece of a changed line: taken away or added, or the same on both sides.</summary>
public sealed record DiffPiece(string Text, bool IsChanged);
