using System.Globalization;
using Microsoft.Data.Sqlite;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>Reads what a page of results shows; a document taken out meanwhile is left out.</summary>
internal sealed class HitReader(IndexReader reader, Registry registry, ParsedQuery query)
{
    public List<SearchHit> Read(IReadOnlyList<Ranked> page)
    {
        var snippet = new Snippet(query);
        var hits = new List<SearchHit>(page.Count);
        using var command = reader.Connection.Command(
            """
            SELECT d.key, d.title, d.number, d.issuer, d.issued, d.url, d.source, p.label, p.anchor, p.text,
                p.part, p.ended_from, d.topics, d.valid_from, d.ended_from, d.ending, d.parts_ended_from, p.seal, d.seal
            FROM passage p JOIN document d ON d.id = p.document
            WHERE p.id = @passage AND d.id = @document
            """
        );
        command.Parameters.Add("@passage", SqliteType.Integer);
        command.Parameters.Add("@document", SqliteType.Integer);
        foreach (var item in page)
        {
            command.Parameters[0].Value = item.Passage;
            command.Parameters[1].Value = item.Document;
            using var row = command.ExecuteReader();
            if (!row.Read() || registry.Document(item.Document) is not { Passages: > 0 } document)
                continue;
            if (
                Seal.Of(row.GetString(8), row.GetString(9)) != row.GetInt64(17)
                || Seal.Of(row.GetString(0), row.GetString(1), row.GetString(5)) != row.GetInt64(18)
            )
                throw new IndexUnusableException("索引的文字被改动");
            hits.Add(
                new SearchHit(
                    row.GetString(0),
                    registry.Accesses[document.Access],
                    registry.Types[document.Type],
                    row.GetString(1),
                    row.Text(2),
                    row.Text(3),
                    row.Text(4) is { Length: > 4 } issued ? DateOnly.ParseExact(issued, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                    row.GetString(5),
                    row.Text(6),
                    Math.Round(item.Score, 3),
                    row.GetString(7),
                    row.GetString(8),
                    snippet.Of(row.GetString(9))
                )
                {
                    Part = row.GetString(10),
                    EndedFrom = SqliteCommands.Day(row.Text(11)),
                    Topics = row.Text(12) is { Length: > 0 } topics ? topics.Split('\n') : [],
                    Validity = RegistryReader.ReadValidity(row, 13),
                }
            );
        }
        return hits;
    }
}
