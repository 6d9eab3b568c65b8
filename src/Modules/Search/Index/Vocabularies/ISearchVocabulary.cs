namespace Union.Search.Index.Vocabularies;

/// <summary>
/// The controlled vocabulary searches use. It works when a query is read, so an edit holds with the next search and nothing is indexed again.
/// The built-in one is <see cref="Vocabulary.BuiltIn"/>; what an administrator adds or takes away comes on top.
/// </summary>
internal interface ISearchVocabulary
{
    /// <summary>The vocabulary as it is now; a new object after each edit, so what is derived from it may be kept by it.</summary>
    Vocabulary Current { get; }
}
