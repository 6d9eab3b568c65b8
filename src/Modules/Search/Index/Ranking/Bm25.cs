using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>BM25 over passages with their headings, and over titles.</summary>
internal sealed class Bm25(RankProfile profile, Registry registry)
{
    private readonly double average = registry.AverageLength;

    public double Rarity(int count) => Rarity(count, registry.Passages);

    public static double Rarity(int count, int all) => Math.Log(1 + (Math.Max(all - count, 0) + 0.5) / (count + 0.5));

    public double Weight(double occurrences, int length)
    {
        var norm = profile.Saturation * (1 - profile.LengthNormalization + profile.LengthNormalization * length / average);
        return occurrences * (profile.Saturation + 1) / (occurrences + norm);
    }

    public void Add(Scores scores, Postings postings, double weight)
    {
        var ids = postings.Ids;
        for (var i = 0; i < ids.Length; i++)
        {
            var passage = registry.Passage(ids[i]);
            if (passage.Document == 0)
                continue;
            var occurrences = postings.InText(i) + (postings.IsInContext(i) ? profile.Context : 0);
            scores.Add(ids[i], weight * Weight(occurrences, passage.Length));
        }
    }
}
