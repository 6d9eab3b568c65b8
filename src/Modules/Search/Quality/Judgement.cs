using System.Text.Json;
using System.Text.Json.Serialization;

namespace Union.Search.Quality;

/// <summary>A question and the articles that answer it, as a line of a judgements file.</summary>
internal sealed record Judgement(
    [property: JsonPropertyName("question")] string Question,
    [property: JsonPropertyName("relevant")] IReadOnlyList<JudgedArticle> Relevant
)
{
    public static IEnumerable<Judgement> Read(string path) =>
        File.ReadLines(path).Where(line => line.Trim().Length > 0).Select(line => JsonSerializer.Deserialize<Judgement>(line)!);
}
