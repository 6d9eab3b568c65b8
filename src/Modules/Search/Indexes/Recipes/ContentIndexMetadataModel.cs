namespace Union.Search.Indexes.Recipes;

internal sealed record ContentIndexMetadataModel(bool IndexLatest = false, IReadOnlyList<string>? IndexedContentTypes = null, string? Culture = null);
