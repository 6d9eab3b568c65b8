using System.Globalization;
using Microsoft.Data.Sqlite;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>Reads what a page of results shows; a document taken out meanwhile is left out.</summary>
internal sealed class HitReader(IndexReader reader, Registry registry, ParsedQuery query)
{
    public List<SearchHit> Read(IReadOnlyList<RankedDocument> page, Explainer? explain)
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
        foreach (var (item, others, found) in page)
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
            var own = Passage(snippet, item, row.GetString(7), row.GetString(8), row.GetString(9));
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
                    own.Html
                )
                {
                    Part = row.GetString(10),
                    EndedFrom = SqliteCommands.Day(row.Text(11)),
                    Topics = row.Text(12) is { Length: > 0 } topics ? topics.Split('\n') : [],
                    Validity = RegistryReader.ReadValidity(row, 13),
                    Passages = [own, .. others.Select(other => Other(snippet, other)).OfType<SearchPassage>()],
                    Found = found,
                    Explanation = explain?.Of(item, row.GetString(9)),
                }
            );
        }
        return hits;
    }

    private SearchPassage? Other(Snippet snippet, Ranked item)
    {
        using var command = reader.Connection.Command("SELECT label, anchor, text FROM passage WHERE id = @id", ("@id", item.Passage));
        using var row = command.ExecuteReader();
        return row.Read() ? Passage(snippet, item, row.GetString(0), row.GetString(1), row.GetString(2)) : null;
    }

    private SearchPassage Passage(Snippet snippet, Ranked item, string label, string anchor, string text) =>
        new(item.Passage, label, anchor, Html(snippet, item, text), Math.Round(item.Score, 3));

    // Of a clause asked for with its paragraph, that paragraph.
    private string Html(Snippet snippet, Ranked item, string text)
    {
        if (item.Score < NamedDocuments.Certain / 2 || query.Article?.Paragraph is not { } number)
            return snippet.Of(text);
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // Items of a list belong to the paragraph before them.
        var starts = Enumerable.Range(0, paragraphs.Length).Where(i => !paragraphs[i].StartsWith('（') && !paragraphs[i].StartsWith('(')).ToList();
        if (number > starts.Count || number < 1)
            return snippet.Of(text);
        var end = number < starts.Count ? starts[number] : paragraphs.Length;
        return snippet.Of(string.Join('\n', paragraphs[starts[number - 1]..end]));
    }
}
