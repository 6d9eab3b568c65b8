using Union.Search.Index.Vocabularies;

namespace Union.Search.Words;

/// <summary>A site's own entry of the search vocabulary, or its decision to do without one that comes with the product or from above.</summary>
internal sealed class VocabularyWord : ITenantOwned, IVersioned, IRecordTitle
{
    public const int TermLength = 20;
    public const int MeansLength = 400;
    public const int NoteLength = 200;
    public const int MostMeans = 20;

    private VocabularyWord() { }

    public VocabularyWord(string term, VocabularyKind kind) => (Term, Kind) = (term, kind);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public string Term { get; private set; } = "";

    public VocabularyKind Kind { get; private set; }

    /// <summary>The words it leads to, separated by 、.</summary>
    public string Means { get; private set; } = "";

    /// <summary>The entry of this word and kind is not used here.</summary>
    public bool IsOff { get; private set; }

    /// <summary>Where it comes from: a document, a dictionary, a search that found nothing.</summary>
    public string Note { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => Term;

    public VocabularyEntry Entry => new(Term, Kind, [.. Means.Split('、', StringSplitOptions.RemoveEmptyEntries)]);

    public void Write(IEnumerable<string> means, string note) => (Means, Note, IsOff) = (string.Join('、', means), note, false);

    public void TurnOff() => IsOff = true;
}
