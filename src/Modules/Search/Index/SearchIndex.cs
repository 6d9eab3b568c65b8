using Union.Core.Indexing;
using Union.Search.Index.Queries;
using Union.Search.Index.Ranking;
using Union.Search.Index.Storage;
using Union.Search.Index.Suggesting;
using Union.Search.Index.Vocabularies;

namespace Union.Search.Index;

/// <summary>Searches in an open index file.</summary>
internal static class SearchIndex
{
    public static SearchResult Search(
        this IndexFile file,
        SearchRequest request,
        RankProfile? profile = null,
        CancellationToken cancellationToken = default
    ) =>
        file.Read(reader =>
        {
            using var run = new SearchRun(file, reader, profile ?? RankProfile.Default, request, cancellationToken);
            return run.Execute();
        });

    /// <summary>
    /// What a person may be about to type, from the vocabulary and the titles the person may see: by characters (集体), by pinyin (jiti) or by
    /// initials (jtht). Takes well under a millisecond, so it may be asked with every letter.
    /// </summary>
    public static IReadOnlyList<Completion> Complete(
        this IndexFile file,
        string typed,
        Func<DocumentAccess, bool> maySee,
        Vocabulary? vocabulary = null,
        int most = 8
    )
    {
        var words = vocabulary ?? Vocabulary.BuiltIn;
        return file.Read(reader => new Completions(file.Suggestions.Of(file, reader, words), file.Registry, words, maySee).Of(typed, most));
    }
}
