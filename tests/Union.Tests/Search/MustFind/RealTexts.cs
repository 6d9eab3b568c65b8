using Union.Core.Indexing;
using Union.Notices.Import;
using Union.Search.Index;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;
using Union.Search.Quality;
using Union.Texts;
using Union.Texts.Passages;

namespace Union.Tests.Search.MustFind;

/// <summary>The statutes and the union texts beside the checkout in one index file, as an import would have given them; absent where they are absent.</summary>
public sealed class RealTexts : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "union-tests", Guid.CreateVersion7().ToString("N"));
    private IndexFile? index;

    private string File => Path.Combine(folder, "index.db");

    public async ValueTask InitializeAsync()
    {
        if (SharedDocuments.Folder is not { } shared)
            return;
        using (var file = IndexFile.Create(File))
        {
            foreach (var part in new[] { "union", "laws" })
                await WriteAsync(file, Path.Combine(shared, part));
            file.Complete();
        }
        index = IndexFile.Open(File);
    }

    /// <summary>Where the first answer stands, counted from one; null beyond the first hundred.</summary>
    internal int? Place(Judgement query) => new RankEvaluation(Ask).Ask(query).Place;

    private SearchResult Ask(Judgement query) =>
        index!.Search(
            new SearchRequest(query.Question, _ => true)
            {
                Level = query.AsksForClauses ? SearchLevel.Passage : SearchLevel.Document,
                Size = SearchRequest.LongestPage,
            }
        );

    public ValueTask DisposeAsync()
    {
        index?.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task WriteAsync(IndexFile file, string path)
    {
        var batch = new List<IndexDocument>();
        await foreach (var item in new DocumentFolder(path).ReadAsync())
        {
            if (item.Document is not { } document)
                continue;
            batch.Add(Document(document));
            if (batch.Count < 100)
                continue;
            await file.WriteAsync(IndexBatch.Of(batch), default);
            batch.Clear();
        }
        await file.WriteAsync(IndexBatch.Of(batch), default);
    }

    private static IndexDocument Document(ImportedDocument document) =>
        new(
            document.SourcePath,
            IndexedTexts.Public,
            document.Title,
            document.Number,
            document.Issuer,
            document.IssuedOn,
            "/notices/" + document.SourcePath,
            document.SourcePath,
            [.. TextPassages.Cut(document.Body).Select(p => new IndexPassage(p.Label, p.Anchor, p.Text, p.Context))],
            document.IssuedYear
        )
        {
            Type = document.Kind ?? "",
        };
}
