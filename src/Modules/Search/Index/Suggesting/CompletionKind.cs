namespace Union.Search.Index.Suggesting;

internal enum CompletionKind
{
    /// <summary>A word of the vocabulary.</summary>
    Term,

    /// <summary>The title of a document the person may see.</summary>
    Title,
}
