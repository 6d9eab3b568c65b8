using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Union.Search.Index.Storage;

/// <summary>Reads the files of documents in an index: what waits, what gives no text.</summary>
internal static class FileTable
{
    public static IReadOnlyList<WaitingFile> Waiting(SqliteConnection connection, int most)
    {
        using var command = connection.Command(
            """
            SELECT d.key, a.tenant, f.sha256, f.name
            FROM file f JOIN document d ON d.id = f.document JOIN access a ON a.id = d.access
            WHERE f.state = 'waiting' ORDER BY f.document LIMIT @most
            """,
            ("@most", most)
        );
        using var reader = command.ExecuteReader();
        var files = new List<WaitingFile>();
        while (reader.Read())
            files.Add(new WaitingFile(reader.GetString(0), Guid.Parse(reader.GetString(1)), reader.GetString(2), reader.GetString(3)));
        return files;
    }

    public static IReadOnlyList<UnreadableFile> Unreadable(SqliteConnection connection, int most)
    {
        using var command = connection.Command(
            """
            SELECT a.tenant, d.title, d.url, f.title, f.name, f.sha256, f.reason
            FROM file f JOIN document d ON d.id = f.document JOIN access a ON a.id = d.access
            WHERE f.state = 'unreadable' ORDER BY f.document DESC LIMIT @most
            """,
            ("@most", most)
        );
        using var reader = command.ExecuteReader();
        var files = new List<UnreadableFile>();
        while (reader.Read())
            files.Add(
                new UnreadableFile(
                    Guid.Parse(reader.GetString(0)),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.GetString(4),
                    reader.GetString(5),
                    reader.Text(6) ?? ""
                )
            );
        return files;
    }

    public static IReadOnlyDictionary<FileState, int> Count(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT state, count(*) FROM file GROUP BY state");
        using var reader = command.ExecuteReader();
        var counts = new Dictionary<FileState, int>();
        while (reader.Read())
            counts[Enum.Parse<FileState>(reader.GetString(0), ignoreCase: true)] = reader.GetInt32(1);
        return counts;
    }

    public static string Text(FileState state) => state.ToString().ToLower(CultureInfo.InvariantCulture);
}
