using System.Globalization;
using Union.Web.Exports;

namespace Union.Notices.Passing.Rounds;

/// <summary>The columns of the files that people open in a spreadsheet.</summary>
internal static class RoundExports
{
    public static IReadOnlyList<ExportColumn<RecipientRow>> Recipients { get; } =
    [
        new("收文单位", r => r.Recipient.Name),
        new("情况", r => r.State),
        new("还欠", r => r.Owes),
        new("截止日期", r => r.Recipient.DueOn),
        new("延期原因", r => r.Recipient.ExtensionReason),
        new("送达", r => r.Recipient.DeliveredAt),
        new("打开", r => r.Entry?.OpenedAt),
        new("打开人", r => r.Entry?.OpenedBy),
        new("已阅", r => r.Entry?.AcknowledgedAt),
        new("已阅人", r => r.Entry?.AcknowledgedBy),
        new("回复", r => r.Entry?.AnsweredAt),
        new("回复人", r => r.Entry?.AnsweredBy),
        new("催办次数", r => r.Recipient.Reminders),
        new("未送达原因", r => r.Recipient.Problem),
    ];

    public static IReadOnlyList<ExportColumn<AnswerRow>> Answers(PassingRound round) =>
        [
            new("收文单位", a => a.Row.Recipient.Name),
            .. round.Ask.Questions.Select(q => new ExportColumn<AnswerRow>(q.Text, a => Cell(q, a.Value(q)))),
            new("说明", a => a.Answer.Note),
            new("文件", a => string.Join("；", a.Files.Select(f => f.FileName))),
            new("回复时间", a => a.Answer.AnsweredAt),
            new("回复人", a => a.Answer.AnsweredBy),
        ];

    // Numbers and dates go as what they are, so that a spreadsheet can add and sort them.
    private static object? Cell(PassingQuestion question, string value) =>
        question.Kind switch
        {
            QuestionKind.Number when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
            QuestionKind.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
            _ => value,
        };
}
