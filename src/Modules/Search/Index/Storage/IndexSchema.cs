using Microsoft.Data.Sqlite;
using Union.Search.Index.Analysis;

namespace Union.Search.Index.Storage;

/// <summary>
/// The tables of an index file. The FTS5 tables hold terms only; the text itself stands in passage, from which the same
/// analysis gives the terms again when they are to be taken out.
/// </summary>
internal static class IndexSchema
{
    public const int Version = 2;

    private const string Tables = """
        CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE cursor (tenant TEXT PRIMARY KEY, sequence INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE access (id INTEGER PRIMARY KEY, tenant TEXT NOT NULL, kind TEXT NOT NULL, audience TEXT NOT NULL, UNIQUE (tenant, kind, audience));
        CREATE TABLE document (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            access INTEGER NOT NULL,
            type TEXT NOT NULL,
            title TEXT NOT NULL,
            title_key TEXT NOT NULL,
            number TEXT,
            number_key TEXT,
            issuer TEXT,
            issued TEXT,
            url TEXT NOT NULL,
            source TEXT);
        CREATE INDEX document_title_key ON document (title_key);
        CREATE INDEX document_number_key ON document (number_key) WHERE number_key IS NOT NULL;
        CREATE TABLE passage (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL,
            length INTEGER NOT NULL,
            label TEXT NOT NULL,
            label_key TEXT,
            anchor TEXT NOT NULL,
            context TEXT NOT NULL,
            text TEXT NOT NULL);
        CREATE INDEX passage_document ON passage (document);
        CREATE VIRTUAL TABLE passage_text USING fts5(text, context, units, content='', tokenize='ascii');
        CREATE VIRTUAL TABLE passage_term USING fts5vocab(passage_text, instance);
        CREATE VIRTUAL TABLE passage_term_count USING fts5vocab(passage_text, row);
        CREATE VIRTUAL TABLE document_text USING fts5(title, content='', tokenize='ascii');
        CREATE VIRTUAL TABLE document_term USING fts5vocab(document_text, instance);
        CREATE VIRTUAL TABLE document_term_count USING fts5vocab(document_text, row);
        """;

    /// <summary>What an index must say of itself to be used: made by this analysis, in these tables.</summary>
    public static string Made => $"{Version}.{Analyzer.Version}";

    public static void Create(SqliteConnection connection)
    {
        connection.Run(Tables);
        connection.Run("INSERT INTO state (name, value) VALUES ('made', @made)", ("@made", Made));
    }
}
