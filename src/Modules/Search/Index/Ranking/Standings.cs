using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>What a document is worth whatever is asked: how often others name it in 书名号, and whether a newer one has taken its title.</summary>
internal sealed class Standings(IndexReader reader, RankProfile profile, StandingsCache cache)
{
    /// <summary>What its standing multiplies a document's scores with.</summary>
    public double FactorOf(int document)
    {
        var standing = Of(document);
        return (1 + profile.Authority * standing.Named) * (standing.IsSuperseded ? profile.Superseded : 1);
    }

    public Standing Of(int document) => cache.Of(document, reader);
}
