using Microsoft.Data.Sqlite;
using Union.Core.Indexing;
using Union.Search.Index.Analysis;

namespace Union.Search.Index.Storage;

/// <summary>The one connection that writes an index file. A batch is there as a whole or not at all.</summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Registry registry;
    private readonly List<Action> afterCommit = [];
    private readonly HashSet<int> accessesWritten = [];
    private readonly Dictionary<string, SqliteCommand> prepared = [];
    private SqliteTransaction? current;
    private int nextDocument;
    private int nextPassage;

    public IndexWriter(SqliteConnection connection, Registry registry)
    {
        this.connection = connection;
        this.registry = registry;
        nextDocument = registry.DocumentEnd;
        nextPassage = registry.PassageEnd;
    }

    public void Write(IndexBatch batch)
    {
        var (document, passage) = (nextDocument, nextPassage);
        afterCommit.Clear();
        accessesWritten.Clear();
        try
        {
            using var transaction = connection.BeginTransaction();
            current = transaction;
            var gone = new HashSet<int>();
            foreach (var record in batch.RemovedRecords)
            foreach (var id in registry.FindWithParts(record))
                Remove(id, gone);
            // Of two states of one document in a batch the later one holds.
            foreach (var newer in batch.Documents.GroupBy(item => item.Id).Select(group => group.Last()))
                Replace(newer, batch.Files.GetValueOrDefault(newer.Id) ?? [], gone);
            if (batch.Tenant is { } tenant)
                WriteCursor(tenant, batch.Sequence);
            transaction.Commit();
        }
        catch
        {
            (nextDocument, nextPassage) = (document, passage);
            throw;
        }
        foreach (var learn in afterCommit)
            learn();
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        connection.Dispose();
    }

    private void Replace(IndexDocument document, IReadOnlyList<FileRow> files, HashSet<int> gone)
    {
        if (registry.Find(document.Id) is { } old)
            Remove(old, gone);
        Add(document, files);
    }

    private void Remove(int id, HashSet<int> gone)
    {
        if (!gone.Add(id))
            return;
        var (key, title) = ReadTitle(id);
        foreach (var passage in ReadPassages(id))
            WriteTerms(
                "INSERT INTO passage_text (passage_text, rowid, text, context, units) VALUES ('delete', @id, @text, @context, @units)",
                passage.Id,
                passage.Passage
            );
        Run(
            "INSERT INTO document_text (document_text, rowid, title) VALUES ('delete', @id, @title)",
            ("@id", id),
            ("@title", Analyzer.Terms(title).Terms)
        );
        Run("DELETE FROM passage WHERE document = @id", ("@id", id));
        Run("DELETE FROM file WHERE document = @id", ("@id", id));
        Run("DELETE FROM document WHERE id = @id", ("@id", id));
        afterCommit.Add(() => registry.Remove(id, key));
    }

    private void Add(IndexDocument document, IReadOnlyList<FileRow> files)
    {
        var id = nextDocument++;
        var access = AccessId(document.Access);
        WriteDocument(id, access, document);
        Run("INSERT INTO document_text (rowid, title) VALUES (@id, @title)", ("@id", id), ("@title", Analyzer.Terms(document.Title).Terms));
        // A document of nothing but its title is still found and shown.
        var passages = document.Passages.Count > 0 ? document.Passages : [new IndexPassage("", "", "")];
        var pieces = new List<(int, int)>(passages.Count);
        foreach (var passage in passages)
        {
            var piece = nextPassage++;
            var length = WriteTerms("INSERT INTO passage_text (rowid, text, context, units) VALUES (@id, @text, @context, @units)", piece, passage);
            WritePassage(piece, id, length, passage);
            pieces.Add((piece, length));
        }
        WriteFiles(id, files);
        afterCommit.Add(() => registry.Add(id, document.Id, DocumentFacts.Of(document, access), pieces));
    }

    private int AccessId(DocumentAccess access)
    {
        var known = registry.Find(access);
        var id = known ?? registry.Accesses.Count;
        if (!accessesWritten.Add(id))
            return id;
        Run(
            "INSERT INTO access (id, tenant, kind, audience) VALUES (@id, @tenant, @kind, @audience) ON CONFLICT DO NOTHING",
            ("@id", id),
            ("@tenant", access.TenantId.ToString("D")),
            ("@kind", access.Kind),
            ("@audience", access.Audience)
        );
        // Known at once; should this batch fail, the next that uses it writes its row.
        if (known is null)
            registry.Add(id, access);
        return id;
    }

    private void WriteDocument(int id, int access, IndexDocument document) =>
        Run(
            """
            INSERT INTO document (id, key, access, type, title, title_key, number, number_key, issuer, issued, url, source,
                topics, valid_from, ended_from, ending, parts_ended_from, seal)
            VALUES (@id, @key, @access, @type, @title, @title_key, @number, @number_key, @issuer, @issued, @url, @source,
                @topics, @valid_from, @ended_from, @ending, @parts_ended_from, @seal)
            """,
            ("@id", id),
            ("@key", document.Id),
            ("@access", access),
            ("@type", DocumentFacts.TypeOf(document)),
            ("@title", document.Title),
            ("@title_key", TitleKey.Of(document.Title)),
            ("@number", document.Number),
            ("@number_key", DocumentNumbers.Key(document.Number)),
            ("@issuer", document.Issuer),
            (
                "@issued",
                SqliteCommands.Text(document.IssuedOn) ?? document.IssuedYear?.ToString("D4", System.Globalization.CultureInfo.InvariantCulture)
            ),
            ("@url", document.Url),
            ("@source", document.Source),
            ("@topics", string.Join('\n', document.Topics)),
            ("@valid_from", SqliteCommands.Text(document.Validity?.From)),
            ("@ended_from", SqliteCommands.Text(document.Validity?.EndedFrom)),
            ("@ending", document.Validity?.Ending.ToString()),
            ("@parts_ended_from", SqliteCommands.Text(document.Validity?.PartsEndedFrom)),
            ("@seal", Seal.Of(document.Id, document.Title, document.Url))
        );

    private void WritePassage(int id, int document, int length, IndexPassage passage) =>
        Run(
            """
            INSERT INTO passage (id, document, length, label, label_key, anchor, part, ended_from, context, text, seal)
            VALUES (@id, @document, @length, @label, @label_key, @anchor, @part, @ended_from, @context, @text, @seal)
            """,
            ("@id", id),
            ("@document", document),
            ("@length", length),
            ("@label", passage.Label),
            ("@label_key", ArticleLabels.Key(passage.Label)),
            ("@anchor", passage.Anchor),
            ("@part", passage.Part),
            ("@ended_from", SqliteCommands.Text(passage.EndedFrom)),
            ("@context", passage.Context),
            ("@text", passage.Text),
            ("@seal", Seal.Of(passage.Anchor, passage.Text))
        );

    private void WriteFiles(int document, IReadOnlyList<FileRow> files)
    {
        for (var i = 0; i < files.Count; i++)
            Run(
                """
                INSERT INTO file (document, position, sha256, name, title, state, reason)
                VALUES (@document, @position, @sha256, @name, @title, @state, @reason)
                """,
                ("@document", document),
                ("@position", i),
                ("@sha256", files[i].Sha256),
                ("@name", files[i].FileName),
                ("@title", files[i].Title),
                ("@state", FileTable.Text(files[i].State)),
                ("@reason", files[i].Reason)
            );
    }

    private int WriteTerms(string sql, int id, IndexPassage passage)
    {
        var (text, length) = Analyzer.Terms(passage.Text);
        Run(
            sql,
            ("@id", id),
            ("@text", text),
            ("@context", Analyzer.Terms(HeadingsOf(passage)).Terms),
            ("@units", Analyzer.UnitTerms(passage.Text, passage.Label))
        );
        return length;
    }

    // The name of an attachment stands above its text as a heading does.
    private static string HeadingsOf(IndexPassage passage) => passage.Part.Length == 0 ? passage.Context : $"{passage.Part} {passage.Context}";

    private void WriteCursor(Guid tenant, long sequence) =>
        Run(
            "INSERT INTO cursor (tenant, sequence) VALUES (@tenant, @sequence) ON CONFLICT (tenant) DO UPDATE SET sequence = excluded.sequence",
            ("@tenant", tenant.ToString("D")),
            ("@sequence", sequence)
        );

    private void Run(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!prepared.TryGetValue(sql, out var command))
            prepared[sql] = command = connection.Command(sql, parameters);
        command.Transaction = current;
        for (var i = 0; i < parameters.Length; i++)
            command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    private (string Key, string Title) ReadTitle(int id)
    {
        using var command = connection.Command("SELECT key, title FROM document WHERE id = @id", ("@id", id));
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetString(0), reader.GetString(1)) : throw new IndexUnusableException($"索引缺少文档 {id}");
    }

    private List<(int Id, IndexPassage Passage)> ReadPassages(int document)
    {
        using var command = connection.Command(
            "SELECT id, label, anchor, text, context, part FROM passage WHERE document = @id ORDER BY id",
            ("@id", document)
        );
        using var reader = command.ExecuteReader();
        var passages = new List<(int, IndexPassage)>();
        while (reader.Read())
            passages.Add(
                (
                    reader.GetInt32(0),
                    new IndexPassage(reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4))
                    {
                        Part = reader.GetString(5),
                    }
                )
            );
        return passages;
    }
}
