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
        if (reader.TitleOf(document) is not var (title, isSuperseded))
            return default;
        // A code of several books (民法典 总则) is named as one.
        var citations = Math.Max(Citations(title), title.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? Citations(title[..space]) : 0);
        return new Standing(Math.Log2(1 + citations), isSuperseded);
    }

    private int Citations(string title) => TitleKey.Of(title) is { Length: > 1 } key ? passageTerms.CountOf(Units.OfCitation(key)) : 0;
}
