namespace Union.Search.Index.Storage;

/// <summary>A file of a document as the index knows it.</summary>
internal sealed record FileRow(string Sha256, string FileName, string Title, FileState State, string? Reason = null);
