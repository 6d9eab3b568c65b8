namespace Union.Search.Index.Queries;

internal enum SearchLevel
{
    /// <summary>A hit is a document, shown with its best passage.</summary>
    Document,

    /// <summary>A hit is a passage.</summary>
    Passage,
}
