using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Union.Search.Quality;

/// <summary>A question and what answers it, as a line of a judgements file.</summary>
internal sealed record Judgement(
    [property: JsonPropertyName("question")] string Question,
    [property: JsonPropertyName("relevant")] IReadOnlyList<JudgedArticle> Relevant
)
{
    public const int UsualWithin = 10;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>How far down the list one of the answers must stand in a must-find list.</summary>
    [JsonPropertyName("within"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Within { get; init; }

    [JsonPropertyName("topic"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Topic { get; init; }

    /// <summary>Whether clauses are asked for, so that passages are compared and not documents.</summary>
    [JsonIgnore]
    public bool AsksForClauses => Relevant.Any(article => !article.IsWholeDocument);

    public static IEnumerable<Judgement> Read(string path) =>
        File.ReadLines(path).Where(line => line.Trim().Length > 0).Select(line => JsonSerializer.Deserialize<Judgement>(line)!);

    /// <summary>Null where the line is no judgement: not JSON, without a question or without an answer.</summary>
    public static Judgement? TryParse(string line)
    {
        try
        {
            return
                JsonSerializer.Deserialize<Judgement>(line) is { Question.Length: > 0, Relevant.Count: > 0 } judgement
                && judgement.Relevant.All(article => !string.IsNullOrWhiteSpace(article?.Path))
                ? judgement
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToLine() => JsonSerializer.Serialize(this, Json);
}
