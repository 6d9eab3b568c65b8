namespace Union.Search.Index.Storage;

/// <summary>How often a document is named by others, as a power of two, and whether a newer one bears its title.</summary>
internal readonly record struct Standing(double Named, bool IsSuperseded);
