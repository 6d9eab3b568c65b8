namespace Union.Search.Index.Suggesting;

/// <summary>What a person may be about to type.</summary>
/// <param name="Text">The whole query it offers.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Hint">What stands beside it: the full form of a short one, the number of a document; empty when there is nothing.</param>
internal sealed record Completion(string Text, CompletionKind Kind, string Hint = "");
