using Union.Texts.Targets;

namespace Union.Notices.Targets.Recipes;

/// <summary>A target in a recipe; it is known again by document, sentence, subject and due date. Responsible for it is the document's own organization.</summary>
/// <param name="ContentItemId">The document.</param>
/// <param name="Sentence">As it stands in the text.</param>
/// <param name="Subject">What.</param>
/// <param name="PartOf">Subject of the total it is a part of, which stands before it in the recipe.</param>
internal sealed record TargetModel(
    string ContentItemId,
    string Sentence,
    string Subject,
    TargetComparison Comparison = TargetComparison.AtLeast,
    decimal? Amount = null,
    string Unit = "",
    TargetTerm Term = TargetTerm.None,
    DateOnly? DueOn = null,
    string Phrase = "",
    string Responsible = "",
    string Base = "",
    decimal? BaseAmount = null,
    string Indicator = "",
    string? PartOf = null,
    string Note = ""
);
