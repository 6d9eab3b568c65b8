namespace Union.Search.Index.Storage;

/// <summary>A passage in memory; document zero means that there is none.</summary>
internal readonly record struct PassageRow(int Document, ushort Length);
