namespace Union.Search.Index.Vocabularies;

/// <summary>The vocabulary that comes with the module, as it is.</summary>
internal sealed class BuiltInVocabulary : ISearchVocabulary
{
    public Vocabulary Current => Vocabulary.BuiltIn;
}
