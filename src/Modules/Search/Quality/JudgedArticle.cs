using System.Text.Json.Serialization;

namespace Union.Search.Quality;

/// <summary>An article that answers a question: the file's path and the label as printed.</summary>
internal sealed record JudgedArticle([property: JsonPropertyName("path")] string Path, [property: JsonPropertyName("article")] string Article);
