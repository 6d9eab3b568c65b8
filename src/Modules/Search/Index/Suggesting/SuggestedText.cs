namespace Union.Search.Index.Suggesting;

/// <summary>A word of the vocabulary or a title, as it is offered and as it is compared, and the documents that bear it.</summary>
internal sealed record SuggestedText(string Text, string Key, CompletionKind Kind, List<int> Documents);
