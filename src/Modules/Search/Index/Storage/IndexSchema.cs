using System.Globalization;
using Microsoft.Data.Sqlite;
using Union.Search.Index.Analysis;

namespace Union.Search.Index.Storage;

/// <summary>
/// The tables of an index file. The FTS5 tables hold terms only; the text itself stands in passage, from which the same
/// analysis gives the terms again when they are to be taken out.
/// </summary>
internal static class IndexSchema
{
    public const int Version = 3;

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
            source TEXT,
            topics TEXT NOT NULL,
            valid_from TEXT,
            ended_from TEXT,
            ending TEXT,
            parts_ended_from TEXT,
            seal INTEGER NOT NULL);
        CREATE INDEX document_title_key ON document (title_key);
        CREATE INDEX document_number_key ON document (number_key) WHERE number_key IS NOT NULL;
        CREATE TABLE passage (
            id INTEGER PRIMARY KEY,
            document INTEGER NOT NULL,
            length INTEGER NOT NULL,
            label TEXT NOT NULL,
            label_key TEXT,
            anchor TEXT NOT NULL,
            part TEXT NOT NULL,
            ended_from TEXT,
            context TEXT NOT NULL,
            text TEXT NOT NULL,
            seal INTEGER NOT NULL);
        CREATE INDEX passage_document ON passage (document);
        CREATE TABLE file (
            document INTEGER NOT NULL,
            position INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            name TEXT NOT NULL,
            title TEXT NOT NULL,
            state TEXT NOT NULL,
            reason TEXT,
            PRIMARY KEY (document, position)) WITHOUT ROWID;
        CREATE INDEX file_state ON file (state) WHERE state <> 'read';
        CREATE VIRTUAL TABLE passage_text USING fts5(text, context, units, content='', tokenize='ascii');
        CREATE VIRTUAL TABLE passage_term USING fts5vocab(passage_text, instance);
        CREATE VIRTUAL TABLE passage_term_count USING fts5vocab(passage_text, row);
        CREATE VIRTUAL TABLE document_text USING fts5(title, content='', tokenize='ascii');
        CREATE VIRTUAL TABLE document_term USING fts5vocab(document_text, instance);
        CREATE VIRTUAL TABLE document_term_count USING fts5vocab(document_text, row);
        """;

    /// <summary>What an index must say of itself to be used: made by this analysis, in these tables.</summary>
    public static string Made => $"{Version}.{Analyzer.Version}";

    public static void Create(SqliteConnection connection, IndexMark mark)
    {
        connection.Run(Tables);
        Write(connection, mark);
        connection.Run("INSERT INTO state (name, value) VALUES ('made', @made)", ("@made", Made));
    }

    public static IndexMark ReadMark(SqliteConnection connection) =>
        new(State(connection, "kinds") ?? "", Number(State(connection, "rebuilds")), Number(State(connection, "resets")));

    public static void Write(SqliteConnection connection, IndexMark mark)
    {
        Write(connection, "kinds", mark.Kinds);
        Write(connection, "rebuilds", mark.Rebuilds.ToString(CultureInfo.InvariantCulture));
        Write(connection, "resets", mark.Resets.ToString(CultureInfo.InvariantCulture));
    }

    public static string? State(SqliteConnection connection, string name) =>
        connection.Scalar("SELECT value FROM state WHERE name = @name", ("@name", name)) as string;

    private static void Write(SqliteConnection connection, string name, string value) =>
        connection.Run(
            "INSERT INTO state (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            ("@name", name),
            ("@value", value)
        );

    private static int Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
