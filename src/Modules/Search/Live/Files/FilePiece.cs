namespace Union.Search.Live.Files;

/// <summary>A piece of a file's text.</summary>
internal sealed record FilePiece(string Label, string Text, string Context);
