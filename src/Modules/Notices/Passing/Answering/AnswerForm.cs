using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Union.Notices.Passing.Answering;

/// <summary>The fields of an answer.</summary>
internal sealed class AnswerForm
{
    /// <summary>By the questions' keys.</summary>
    public Dictionary<string, string?> Values { get; set; } = [];

    [Display(Name = "说明"), StringLength(InboxAnswer.NoteLength)]
    public string? Note { get; set; }

    [Display(Name = "文件")]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    /// <summary>Sealed uploads of an earlier try.</summary>
    public List<string> Kept { get; set; } = [];

    /// <summary>Files of the answer before that stay with this one.</summary>
    public List<Guid> Stay { get; set; } = [];

    /// <summary>How many answers there were when the page was opened.</summary>
    public int BasedOn { get; set; }

    public static AnswerForm Of(InboxEntry entry, InboxAnswer? latest, IEnumerable<AnswerFile> files) =>
        new()
        {
            Values = latest is null ? [] : latest.ByKey.ToDictionary(v => v.Key, v => (string?)v.Value),
            Note = latest?.Note,
            Stay = [.. files.Select(f => f.Id)],
            BasedOn = entry.Answers,
        };

    /// <summary>The answers in invariant writing; what is wrong goes to <paramref name="refuse"/> with the question's key.</summary>
    public Dictionary<string, string> Checked(IReadOnlyList<PassingQuestion> questions, Action<string, string> refuse)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            var text = Values.GetValueOrDefault(question.Key)?.Trim() ?? "";
            if (text.Length == 0)
            {
                if (question.IsRequired)
                    refuse(question.Key, $"“{question.Text}”必须填写。");
            }
            else if (Canonical(question, text) is { } value)
                values[question.Key] = value;
            else
                refuse(question.Key, Problem(question));
        }
        return values;
    }

    private static string? Canonical(PassingQuestion question, string text) =>
        question.Kind switch
        {
            QuestionKind.Number => decimal.TryParse(
                text.Normalize(System.Text.NormalizationForm.FormKC),
                NumberStyles.Number,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number.ToString(CultureInfo.InvariantCulture)
                : null,
            QuestionKind.Date => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day)
                ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
            QuestionKind.Choice => question.Options.Contains(text, StringComparer.Ordinal) ? text : null,
            _ => text.Length <= InboxAnswer.ValueLength ? text : null,
        };

    private static string Problem(PassingQuestion question) =>
        question.Kind switch
        {
            QuestionKind.Number => $"“{question.Text}”请只填数字，例如 1200 或 98.5。",
            QuestionKind.Date => $"“{question.Text}”不是有效的日期，请写成 2099-05-31 的样子。",
            QuestionKind.Choice => $"“{question.Text}”请从给出的选项里选。",
            _ => $"“{question.Text}”超过 {InboxAnswer.ValueLength} 字，请写短一些，或放进文件。",
        };
}
