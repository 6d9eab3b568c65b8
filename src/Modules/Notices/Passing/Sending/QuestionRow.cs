namespace Union.Notices.Passing.Sending;

/// <summary>A row of the form in which the sender writes a question; empty rows are left out.</summary>
internal sealed class QuestionRow
{
    public string? Text { get; set; }

    public QuestionKind Kind { get; set; }

    public bool IsRequired { get; set; }

    /// <summary>What may be chosen, separated by commas or 、 or line ends.</summary>
    public string? Options { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Options);

    public IReadOnlyList<string> Choices =>
        Kind == QuestionKind.Choice
            ?
            [
                .. (Options ?? "")
                    .Split([',', '，', '、', '\n', '\r', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];
}
