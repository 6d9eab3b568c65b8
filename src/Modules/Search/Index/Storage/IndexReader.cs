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
        passageInstances = Prepare("SELECT doc, col FROM passage_term WHERE term = @t");
        passageCount = Prepare("SELECT doc FROM passage_term_count WHERE term = @t");
        titleInstances = Prepare("SELECT doc, col FROM document_term WHERE term = @t");
        titleCount = Prepare("SELECT doc FROM document_term_count WHERE term = @t");
        match = Prepare("SELECT rowid FROM passage_text WHERE passage_text MATCH @t");
        titleMatch = Prepare("SELECT rowid FROM document_text WHERE document_text MATCH @t");
    }

    public SqliteConnection Connection => connection;

    public Postings Passages(string term) => Read(passageInstances, term);

    public Postings Titles(string term) => Read(titleInstances, term);

    public int PassageCount(string term) => Count(passageCount, term);

    public int TitleCount(string term) => Count(titleCount, term);

    /// <summary>Passages that match an FTS5 expression built of terms of ours, never of what somebody typed.</summary>
    public int[] Match(string expression, CancellationToken cancellationToken) => Ids(match, expression, cancellationToken);

    public int[] MatchTitles(string expression, CancellationToken cancellationToken) => Ids(titleMatch, expression, cancellationToken);

    public void Dispose()
    {
        foreach (var command in new[] { passageInstances, passageCount, titleInstances, titleCount, match, titleMatch })
            command.Dispose();
        connection.Dispose();
    }

    private static Postings Read(SqliteCommand command, string term)
    {
        command.Parameters[0].Value = term;
        using var reader = command.ExecuteReader();
        var builder = new Postings.Builder();
        while (reader.Read())
            builder.Add(reader.GetInt32(0), reader.GetString(1) == "context");
        return builder.Build();
    }

    private static int Count(SqliteCommand command, string term)
    {
        command.Parameters[0].Value = term;
        return Convert.ToInt32(command.ExecuteScalar() ?? 0, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static int[] Ids(SqliteCommand command, string expression, CancellationToken cancellationToken)
    {
        command.Parameters[0].Value = expression;
        using var reader = command.ExecuteReader();
        var ids = new List<int>();
        while (reader.Read())
        {
            if ((ids.Count & 0xFFF) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            ids.Add(reader.GetInt32(0));
        }
        return [.. ids];
    }

    private SqliteCommand Prepare(string sql)
    {
        var command = connection.Command(sql);
        command.Parameters.Add("@t", SqliteType.Text);
        command.Prepare();
        return command;
    }
}
