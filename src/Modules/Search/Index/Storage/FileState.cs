namespace Union.Search.Index.Storage;

/// <summary>What became of a file of a document; kept in index files by its name in lower case.</summary>
internal enum FileState
{
    /// <summary>Its text stands in the index.</summary>
    Read,

    /// <summary>It is read in the background; the document is written again then.</summary>
    Waiting,

    /// <summary>It gives no text; the reason says why.</summary>
    Unreadable,
}
