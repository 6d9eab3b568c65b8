using System.Text.Json;

namespace Union.Notices.Passing;

/// <summary>One question of the form that recipients fill in.</summary>
/// <param name="Key">Its name within the round: q1, q2 …</param>
/// <param name="Options">What may be chosen; empty unless it is a choice.</param>
internal sealed record PassingQuestion(string Key, string Text, QuestionKind Kind, bool IsRequired, IReadOnlyList<string> Options)
{
    public const int Most = 12;
    public const int TextLength = 200;
    public const int MostOptions = 20;

    public static string ToJson(IEnumerable<PassingQuestion> questions) => JsonSerializer.Serialize(questions);

    public static IReadOnlyList<PassingQuestion> FromJson(string json) => JsonSerializer.Deserialize<List<PassingQuestion>>(json) ?? [];
}
