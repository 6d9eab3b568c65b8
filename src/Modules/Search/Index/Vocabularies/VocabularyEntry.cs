namespace Union.Search.Index.Vocabularies;

/// <summary>An entry of the vocabulary: a word, what kind of entry, and the words it leads to (none for <see cref="VocabularyKind.Term"/>).</summary>
internal sealed record VocabularyEntry(string Term, VocabularyKind Kind, IReadOnlyList<string> Means);
