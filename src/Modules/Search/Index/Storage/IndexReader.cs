using System.Buffers.Text;
using Microsoft.Data.Sqlite;

namespace Union.Search.Index.Storage;

/// <summary>A connection that only reads, with its statements prepared. Used by one search at a time.</summary>
internal sealed class IndexReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand passageInstances;
    private readonly SqliteCommand passageCount;
    private readonly SqliteCommand titleInstances;
    private readonly SqliteCommand titleCount;
    private readonly SqliteCommand match;
    private readonly SqliteCommand titleMatch;

    public IndexReader(string path)
    {
        connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadWrite,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        connection.Run("PRAGMA busy_timeout = 5000; PRAGMA query_only = 1; PRAGMA cache_size = -8000; PRAGMA mmap_size = 0;");
        // A list of a common term has a million rows: SQLite hands it over as one value, which is much less work than a row at a time.
        passageInstances = Prepare("SELECT group_concat(iif(col = 'context', -doc, doc)) FROM passage_term WHERE term = @t");
        passageCount = Prepare("SELECT doc FROM passage_term_count WHERE term = @t");
        titleInstances = Prepare("SELECT group_concat(doc) FROM document_term WHERE term = @t");
        titleCount = Prepare("SELECT doc FROM document_term_count WHERE term = @t");
        match = Prepare("SELECT group_concat(rowid) FROM passage_text WHERE passage_text MATCH @t");
        titleMatch = Prepare("SELECT group_concat(rowid) FROM document_text WHERE document_text MATCH @t");
    }

    public SqliteConnection Connection => connection;

    public Postings Passages(string term) => Read(passageInstances, term);

    public Postings Titles(string term) => Read(titleInstances, term);

    public int PassageCount(string term) => Count(passageCount, term);

    public int TitleCount(string term) => Count(titleCount, term);

    /// <summary>Passages that match an FTS5 expression built of terms of ours, never of what somebody typed.</summary>
    public Postings Match(string expression, CancellationToken cancellationToken) => Matching(match, expression, cancellationToken);

    public Postings MatchTitles(string expression, CancellationToken cancellationToken) => Matching(titleMatch, expression, cancellationToken);

    public void Dispose()
    {
        foreach (var command in new[] { passageInstances, passageCount, titleInstances, titleCount, match, titleMatch })
            command.Dispose();
        connection.Dispose();
    }

    private static Postings Read(SqliteCommand command, string term)
    {
        var builder = new Postings.Builder();
        foreach (var id in Numbers(command, term))
            builder.Add(Math.Abs(id), context: id < 0);
        return builder.Build();
    }

    private static int Count(SqliteCommand command, string term)
    {
        command.Parameters[0].Value = term;
        return Convert.ToInt32(command.ExecuteScalar() ?? 0, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Postings Matching(SqliteCommand command, string expression, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Postings.Of(Numbers(command, expression));
    }

    private static int[] Numbers(SqliteCommand command, string parameter)
    {
        command.Parameters[0].Value = parameter;
        using var reader = command.ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? Parse(reader.GetFieldValue<byte[]>(0)) : [];
    }

    private static int[] Parse(ReadOnlySpan<byte> list)
    {
        var numbers = new int[list.Count((byte)',') + 1];
        for (var i = 0; i < numbers.Length && Utf8Parser.TryParse(list, out numbers[i], out var read); i++)
            list = list[Math.Min(read + 1, list.Length)..];
        return numbers;
    }

    private SqliteCommand Prepare(string sql)
    {
        var command = connection.Command(sql);
        command.Parameters.Add("@t", SqliteType.Text);
        command.Prepare();
        return command;
    }
}
