using Union.Search.Index.Analysis;

namespace Union.Search.Index.Storage;

/// <summary>Reads how often documents are named by others and whether newer ones have taken their titles.</summary>
internal static class StandingsReader
{
    /// <summary>By document id; nothing for ids that are gone.</summary>
    public static Standing[] ReadAll(IndexReader reader)
    {
        var citations = Citations(reader);
        var latest = new Dictionary<string, string>(StringComparer.Ordinal);
        var documents = new List<(int Id, string Title, string Key, string Issued)>();
        using (var command = reader.Connection.Command("SELECT id, title, title_key, coalesce(issued, '') FROM document ORDER BY id"))
        using (var row = command.ExecuteReader())
            while (row.Read())
            {
                var document = (Id: row.GetInt32(0), Title: row.GetString(1), Key: row.GetString(2), Issued: row.GetString(3));
                documents.Add(document);
                if (string.CompareOrdinal(latest.GetValueOrDefault(document.Key), document.Issued) < 0)
                    latest[document.Key] = document.Issued;
            }
        var standings = new Standing[documents.Count == 0 ? 0 : documents[^1].Id + 1];
        foreach (var (id, title, key, issued) in documents)
            standings[id] = Of(title, issued.Length > 0 && latest[key] != issued, term => citations.GetValueOrDefault(term));
        return standings;
    }

    /// <summary>Nothing when the document is gone.</summary>
    public static Standing ReadOne(IndexReader reader, int document)
    {
        using var command = reader.Connection.Command(
            "SELECT title, EXISTS (SELECT 1 FROM document n WHERE n.title_key = d.title_key AND n.issued > d.issued) FROM document d WHERE id = @id",
            ("@id", document)
        );
        using var row = command.ExecuteReader();
        return row.Read() ? Of(row.GetString(0), row.GetBoolean(1), reader.PassageCount) : default;
    }

    // A code of several books (民法典 总则) is named as one.
    private static Standing Of(string title, bool isSuperseded, Func<string, int> citations)
    {
        var named = CitationsOf(title, citations);
        if (title.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
            named = Math.Max(named, CitationsOf(title[..space], citations));
        return new Standing(Math.Log2(1 + named), isSuperseded);
    }

    private static int CitationsOf(string title, Func<string, int> citations) =>
        TitleKey.Of(title) is { Length: > 1 } key ? citations(Units.OfCitation(key)) : 0;

    private static Dictionary<string, int> Citations(IndexReader reader)
    {
        using var command = reader.Connection.Command(
            "SELECT term, doc FROM passage_term_count WHERE term >= @first AND term < @end",
            ("@first", Units.OfCitation("")),
            ("@end", Units.OfCitation("\uffff"))
        );
        using var row = command.ExecuteReader();
        var citations = new Dictionary<string, int>(StringComparer.Ordinal);
        while (row.Read())
            citations[row.GetString(0)] = row.GetInt32(1);
        return citations;
    }
}
