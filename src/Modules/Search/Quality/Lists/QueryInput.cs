using System.ComponentModel.DataAnnotations;

namespace Union.Search.Quality.Lists;

/// <summary>The form of a query: what is typed, and what must be found, one answer per line.</summary>
internal sealed class QueryInput : IValidatableObject
{
    [Display(Name = "查询"), Required(ErrorMessage = "请填写查询。"), StringLength(QualityQuery.TextLength, ErrorMessage = "查询不超过 500 个字。")]
    public string? Text { get; set; }

    [Display(Name = "主题"), StringLength(QualityQuery.TopicLength, ErrorMessage = "主题不超过 100 个字。")]
    public string? Topic { get; set; }

    [Display(Name = "应在前几条"), Range(1, 100, ErrorMessage = "请填 1 到 100 之间的整数。")]
    public int Within { get; set; } = Judgement.UsualWithin;

    [Display(Name = "应查到")]
    public string? Answers { get; set; }

    /// <summary>Results ticked, as lines of <see cref="Answers"/>.</summary>
    public List<string> Picked { get; set; } = [];

    public static QueryInput Of(QualityQuery query) =>
        new()
        {
            Text = query.Text,
            Topic = query.Topic,
            Within = query.Within,
            Answers = string.Join('\n', query.Judgement.Relevant.Select(LineOf)),
        };

    /// <summary>The document, and after the last space the clause.</summary>
    public static string LineOf(JudgedArticle article) => article.IsWholeDocument ? article.Path : $"{article.Path} {article.Article}";

    public Judgement ToJudgement() => new(Text!.Trim(), [.. Articles()]) { Within = Within, Topic = Topic };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Articles().Any())
            yield return new ValidationResult("请在下面的结果里勾选，或填写应查到的文件，每行一处。", [nameof(Answers)]);
    }

    private IEnumerable<JudgedArticle> Articles() =>
        (Answers ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(Picked)
            .Distinct(StringComparer.Ordinal)
            .Select(ArticleOf);

    private static JudgedArticle ArticleOf(string line) =>
        line.LastIndexOf(' ') is var space and > 0 && line[(space + 1)..].StartsWith('第')
            ? new JudgedArticle(line[..space].Trim(), line[(space + 1)..])
            : new JudgedArticle(line);
}
