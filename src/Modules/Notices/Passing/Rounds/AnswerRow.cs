namespace Union.Notices.Passing.Rounds;

/// <summary>What one recipient answered last.</summary>
internal sealed record AnswerRow(RecipientRow Row, InboxAnswer Answer, IReadOnlyList<AnswerFile> Files)
{
    public string Value(PassingQuestion question) => Answer.ByKey.GetValueOrDefault(question.Key, "");
}
