using System.ComponentModel.DataAnnotations;

namespace Union.Notices.Passing.Sending;

/// <summary>The fields of the page that passes a document down.</summary>
internal sealed class PassForm
{
    private const int RowsShown = 6;

    /// <summary>Every federation with a site of its own below.</summary>
    public bool AllSites { get; set; }

    /// <summary>Kinds of organizations, codes of <see cref="DirectoryGroup"/>s.</summary>
    public List<string> Groups { get; set; } = [];

    /// <summary>Organizations ticked one by one.</summary>
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>A saved list.</summary>
    public Guid? List { get; set; }

    [Display(Name = "按名称查找"), StringLength(100)]
    public string? Find { get; set; }

    [Display(Name = "名单的名称"), StringLength(RecipientList.NameLength)]
    public string? ListName { get; set; }

    [Display(Name = "附言"), StringLength(PassingRound.MessageLength)]
    public string? Message { get; set; }

    [Display(Name = "要求已阅")]
    public bool Acknowledgement { get; set; } = true;

    [Display(Name = "要求交文件")]
    public bool File { get; set; }

    [Display(Name = "截止日期")]
    public DateOnly? DueOn { get; set; }

    public List<QuestionRow> Questions { get; set; } = [];

    public PassingAsk ToAsk() => new(Acknowledgement, File, [.. Asked().Select((q, i) => Of(q, i + 1))]);

    /// <summary>What is wrong with what is asked; in words for the sender.</summary>
    public IEnumerable<string> Problems(DateOnly today)
    {
        foreach (var row in Asked())
        {
            if (string.IsNullOrWhiteSpace(row.Text))
                yield return "有一个问题只写了选项，没有写问题，请补上。";
            else if (row.Text.Trim().Length > PassingQuestion.TextLength)
                yield return $"问题“{row.Text.Trim()[..20]}…”太长，请控制在 {PassingQuestion.TextLength} 字以内。";
            if (row.Kind == QuestionKind.Choice && row.Choices.Count is < 2 or > PassingQuestion.MostOptions)
                yield return $"单选问题要有 2 到 {PassingQuestion.MostOptions} 个选项，用顿号或逗号隔开。";
        }
        if (DueOn < today)
            yield return "截止日期已经过去，请填今天或以后的日期。";
        if (DueOn is not null && !ToAsk().IsAnything)
            yield return "没有要求回复，就不需要截止日期；请勾选要求已阅、交文件，或写问题。";
    }

    /// <summary>Empty rows to write more questions into.</summary>
    public void MakeRoom()
    {
        Questions = [.. Asked()];
        while (Questions.Count < Math.Min(PassingQuestion.Most, Math.Max(RowsShown, Asked().Count() + 2)))
            Questions.Add(new QuestionRow());
    }

    private IEnumerable<QuestionRow> Asked() => Questions.Where(q => !q.IsEmpty).Take(PassingQuestion.Most);

    private static PassingQuestion Of(QuestionRow row, int number) =>
        new($"q{number}", row.Text?.Trim() ?? "", row.Kind, row.IsRequired, row.Choices);
}
