using System.Globalization;
using Microsoft.Data.Sqlite;
using Union.Core.Indexing;

namespace Union.Search.Index.Storage;

/// <summary>Fills a registry from an index file, once when it is opened.</summary>
internal static class RegistryReader
{
    public static Registry Read(SqliteConnection connection)
    {
        var registry = new Registry();
        // One look at all tables: another process may be writing.
        using var look = connection.BeginTransaction(deferred: true);
        ReadAccesses(connection, registry);
        var pieces = ReadPassages(connection);
        using var command = connection.Command(
            "SELECT id, key, access, type, issuer, issued, topics, valid_from, ended_from, ending, parts_ended_from FROM document ORDER BY id"
        );
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var id = reader.GetInt32(0);
            registry.Add(
                id,
                reader.GetString(1),
                ReadFacts(reader),
                pieces.TryGetValue(id, out var found) ? found : throw new IndexUnusableException("索引缺少段落")
            );
        }
        return registry;
    }

    private static DocumentFacts ReadFacts(SqliteDataReader reader)
    {
        // A year alone where no more is known.
        var text = reader.Text(5);
        var issued = text is { Length: > 4 } ? SqliteCommands.Day(text) : null;
        return new DocumentFacts(
            reader.GetInt32(2),
            reader.GetString(3),
            reader.Text(4),
            text is null ? (short)0 : short.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture),
            issued?.DayNumber ?? 0,
            reader.Text(6) is { Length: > 0 } topics ? topics.Split('\n') : [],
            ReadValidity(reader, 7)
        );
    }

    /// <summary>Validity from the columns valid_from, ended_from, ending and parts_ended_from, of which the first is <paramref name="column"/>.</summary>
    public static IndexValidity? ReadValidity(SqliteDataReader reader, int column) =>
        reader.Text(column + 2) is { } ending
            ? new IndexValidity(
                SqliteCommands.Day(reader.Text(column)),
                SqliteCommands.Day(reader.Text(column + 1)),
                Enum.Parse<IndexValidityState>(ending),
                SqliteCommands.Day(reader.Text(column + 3))
            )
            : null;

    private static void ReadAccesses(SqliteConnection connection, Registry registry)
    {
        using var command = connection.Command("SELECT id, tenant, kind, audience FROM access ORDER BY id");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            registry.Add(reader.GetInt32(0), new DocumentAccess(Guid.Parse(reader.GetString(1)), reader.GetString(2), reader.GetString(3)));
    }

    private static Dictionary<int, List<(int, int)>> ReadPassages(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT id, document, length FROM passage ORDER BY id");
        using var reader = command.ExecuteReader();
        var pieces = new Dictionary<int, List<(int, int)>>();
        while (reader.Read())
        {
            var document = reader.GetInt32(1);
            if (!pieces.TryGetValue(document, out var list))
                pieces[document] = list = [];
            list.Add((reader.GetInt32(0), reader.GetInt32(2)));
        }
        return pieces;
    }
}
