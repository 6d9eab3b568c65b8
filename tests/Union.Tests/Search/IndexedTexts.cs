using Union.Core.Indexing;
using Union.Search.Index;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;
using Union.Texts;
using Union.Texts.Passages;

namespace Union.Tests.Search;

/// <summary>An index file of its own for a test: <c>using var index = await IndexedTexts.OfAsync(document, …)</c>.</summary>
internal sealed class IndexedTexts : IDisposable
{
    public static readonly Guid Site = Guid.Parse("10000000-0000-0000-0000-000000000001");
    public static readonly DocumentAccess Public = new(Site, "notice", Audience.Public);

    private readonly string folder = Path.Combine(Path.GetTempPath(), "union-tests", Guid.CreateVersion7().ToString("N"));

    private IndexedTexts() { }

    public IndexFile File { get; private set; } = null!;

    public string Path1 => Path.Combine(folder, "index.db");

    public static async Task<IndexedTexts> OfAsync(params IReadOnlyCollection<IndexDocument> documents)
    {
        var index = new IndexedTexts();
        var file = IndexFile.Create(index.Path1);
        await file.WriteAsync(IndexBatch.Of(documents), TestContext.Current.CancellationToken);
        file.Complete();
        index.File = IndexFile.Open(index.Path1);
        return index;
    }

    public static IndexDocument Document(
        string id,
        string title,
        string text,
        DocumentAccess? access = null,
        string? number = null,
        string? issuer = null,
        DateOnly? issued = null
    ) =>
        new(
            id,
            access ?? Public,
            title,
            number,
            issuer,
            issued,
            "/notices/" + id,
            null,
            [.. TextPassages.Cut(text).Select(passage => new IndexPassage(passage.Label, passage.Anchor, passage.Text, passage.Context))]
        );

    public SearchResult Search(
        string text,
        SearchLevel level = SearchLevel.Document,
        Func<DocumentAccess, bool>? maySee = null,
        SearchFilter? filter = null,
        int from = 0,
        int size = 10
    ) =>
        File.Search(
            new SearchRequest(text, maySee ?? (_ => true))
            {
                Level = level,
                Filter = filter ?? SearchFilter.None,
                From = from,
                Size = size,
            }
        );

    public async Task ReopenAsync()
    {
        File.Dispose();
        File = IndexFile.Open(Path1);
        await Task.CompletedTask;
    }

    public void Dispose()
    {
        File.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
