namespace Union.Search.Index.Storage;

/// <summary>An index file that has to be made anew: absent, incomplete, of another version or damaged.</summary>
internal sealed class IndexUnusableException(string message, Exception? inner = null) : Exception(message, inner);
