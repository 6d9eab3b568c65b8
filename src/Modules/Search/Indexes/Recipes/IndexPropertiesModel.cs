using System.Text.Json.Nodes;

namespace Union.Search.Indexes.Recipes;

internal sealed record IndexPropertiesModel(ContentIndexMetadataModel? ContentIndexMetadata = null, JsonObject? LuceneIndexMetadata = null);
