using Union.Search.Index.Vocabularies;

namespace Union.Search.Words;

/// <summary>The vocabulary of the current site.</summary>
internal sealed class SiteVocabulary(SiteVocabularies all, ICurrentTenant tenant) : ISearchVocabulary
{
    public Vocabulary Current => all.Of(tenant.Id);
}
