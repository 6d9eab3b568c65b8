using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Union.Search.Quality.Lists;

/// <summary>A query of a list and what answers it.</summary>
internal sealed class QualityQuery : ITenantOwned, IVersioned, IRecordTitle
{
    public const int TextLength = 500;
    public const int TopicLength = 100;
    public const int MostAnswers = 50;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private QualityQuery() { }

    public QualityQuery(Guid listId, Judgement judgement)
    {
        ListId = listId;
        Change(judgement);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid ListId { get; private set; }

    public string Text { get; private set; } = "";

    public string Topic { get; private set; } = "";

    /// <summary>How far down one of the answers may stand.</summary>
    public int Within { get; private set; } = Judgement.UsualWithin;

    /// <summary>The answers as judgement files write them.</summary>
    public string Answers { get; private set; } = "[]";

    public int Version { get; private set; }

    public string RecordTitle => Text;

    public Judgement Judgement =>
        new(Text, JsonSerializer.Deserialize<List<JudgedArticle>>(Answers, Json) ?? []) { Within = Within, Topic = Topic.Length > 0 ? Topic : null };

    public void Change(Judgement judgement)
    {
        Text = Cut(judgement.Question.Trim(), TextLength);
        Topic = Cut(judgement.Topic?.Trim() ?? "", TopicLength);
        Within = Math.Clamp(judgement.Within ?? Judgement.UsualWithin, 1, 100);
        Answers = JsonSerializer.Serialize(judgement.Relevant.Distinct().Take(MostAnswers), Json);
    }

    /// <summary>False when it was an answer already.</summary>
    public bool AddAnswer(JudgedArticle answer)
    {
        var judgement = Judgement;
        if (judgement.Relevant.Contains(answer) || judgement.Relevant.Count >= MostAnswers)
            return false;
        Change(judgement with { Relevant = [.. judgement.Relevant, answer] });
        return true;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
