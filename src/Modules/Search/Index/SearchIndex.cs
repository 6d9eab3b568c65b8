using Union.Search.Index.Queries;
using Union.Search.Index.Ranking;
using Union.Search.Index.Storage;

namespace Union.Search.Index;

/// <summary>Searches in an open index file.</summary>
internal static class SearchIndex
{
    public static SearchResult Search(
        this IndexFile file,
        SearchRequest request,
        RankProfile? profile = null,
        CancellationToken cancellationToken = default
    ) => file.Read(reader => new SearchRun(file, reader, profile ?? RankProfile.Default, request, cancellationToken).Execute());
}
