using Union.Search.Index.Analysis;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>What a document is worth whatever is asked: how often others name it in 书名号, and whether a newer one has taken its title.</summary>
internal sealed class Standings(IndexReader reader, RankProfile profile, TermLists passageTerms, StandingsCache cache)
{
    /// <summary>What its standing multiplies a document's scores with.</summary>
    public double FactorOf(int document)
    {
        var standing = Of(document);
        return (1 + profile.Authority * standing.Named) * (standing.IsSuperseded ? profile.Superseded : 1);
    }

    public Standing Of(int document)
    {
        if (!cache.TryGet(document, out var standing))
            cache.Keep(document, standing = Read(document));
        return standing;
    }

    private Standing Read(int document)
    {
        using var command = reader.Connection.Command(
            "SELECT title, EXISTS (SELECT 1 FROM document n WHERE n.title_key = d.title_key AND n.issued > d.issued) FROM document d WHERE id = @id",
            ("@id", document)
        );
        using var row = command.ExecuteReader();
        if (!row.Read())
            return default;
        var title = row.GetString(0);
        // A code of several books (民法典 总则) is named as one.
        var citations = Math.Max(Citations(title), title.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? Citations(title[..space]) : 0);
        return new Standing(Math.Log2(1 + citations), row.GetBoolean(1));
    }

    private int Citations(string title) => TitleKey.Of(title) is { Length: > 1 } key ? passageTerms.CountOf(Units.OfCitation(key)) : 0;
}
