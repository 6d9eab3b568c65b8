using System.Text.Json.Serialization;
using Union.Search.Index.Queries;

namespace Union.Search.Quality;

/// <summary>What answers a question: the file's path, or the record's id where it was not imported, and the label as printed; without a label the whole document.</summary>
internal sealed record JudgedArticle(
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("article"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? Article = null
)
{
    [JsonIgnore]
    public bool IsWholeDocument => string.IsNullOrEmpty(Article);

    public bool IsAnsweredBy(SearchHit hit) => (IsWholeDocument || hit.Label == Article) && IsDocument(hit);

    // A list of judgements may name the path from above the imported folder.
    private bool IsDocument(SearchHit hit) =>
        hit.Id == Path || hit.Source is { } source && (Path == source || Path.EndsWith("/" + source, StringComparison.Ordinal));
}
