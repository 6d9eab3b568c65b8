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
        ReadAccesses(connection, registry);
        var pieces = ReadPassages(connection);
        using var command = connection.Command("SELECT id, key, access, issuer, issued, type FROM document ORDER BY id");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var id = reader.GetInt32(0);
            // A year alone where no more is known.
            var text = reader.Text(4);
            var issued = text is { Length: > 4 } ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
            registry.Add(
                id,
                reader.GetString(1),
                reader.GetInt32(2),
                reader.GetString(5),
                reader.Text(3),
                text is null ? (short)0 : short.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture),
                issued?.DayNumber ?? 0,
                pieces.TryGetValue(id, out var found) ? found : throw new IndexUnusableException("索引缺少段落")
            );
        }
        return registry;
    }

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
