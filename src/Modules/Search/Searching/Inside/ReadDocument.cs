using Union.Search.Index.Storage;
using Union.Search.Live;

namespace Union.Search.Searching.Inside;

/// <summary>Reads a document from this node's index for somebody who may see it.</summary>
internal sealed class ReadDocument(LiveIndex live, SiteSearch search)
{
    /// <summary>Null where there is no such document, or none for this person.</summary>
    public async Task<DocumentText?> FindAsync(string? id, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(id) || id.Length > 100)
            return null;
        var sees = await search.SeesAsync(cancellationToken);
        for (var attempt = 0; attempt < 2 && live.Current is { } file; attempt++)
        {
            try
            {
                return Read(file, id, sees);
            }
            catch (ObjectDisposedException)
            {
                // Another file took over in between.
            }
            catch (IndexUnusableException exception)
            {
                live.Abandon(file, exception);
            }
        }
        return null;
    }

    private DocumentText? Read(IndexFile file, string id, Func<DocumentAccess, bool> sees) =>
        file.Read(reader =>
        {
            using var command = reader.Connection.Command("SELECT id, title, url, seal FROM document WHERE key = @key", ("@key", id));
            using var row = command.ExecuteReader();
            if (!row.Read() || file.Registry.Document(row.GetInt32(0)) is not { Passages: > 0 } document)
                return null;
            if (Seal.Of(id, row.GetString(1), row.GetString(2)) != row.GetInt64(3))
                throw new IndexUnusableException("索引的文字被改动");
            var owner = file.Registry.Accesses[document.Access];
            return sees(owner)
                ? new DocumentText(id, row.GetString(1), search.UrlOf(owner.TenantId, row.GetString(2)), Passages(reader, row.GetInt32(0)))
                : null;
        });

    private static List<TextPassage> Passages(IndexReader reader, int document)
    {
        using var command = reader.Connection.Command(
            "SELECT label, anchor, context, text, seal FROM passage WHERE document = @document ORDER BY id",
            ("@document", document)
        );
        using var row = command.ExecuteReader();
        var passages = new List<TextPassage>();
        while (row.Read())
        {
            if (Seal.Of(row.GetString(1), row.GetString(3)) != row.GetInt64(4))
                throw new IndexUnusableException("索引的文字被改动");
            passages.Add(new TextPassage(passages.Count, row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)));
        }
        return passages;
    }
}
