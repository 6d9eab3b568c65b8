namespace Union.Search.Index.Ranking.Questions;

/// <summary>What the other candidates of a document say of one of them.</summary>
internal static class DocumentFeatures
{
    private const int Others = 3;
    private const int Leading = 20;

    public static void Read(List<Candidate> candidates, Func<Candidate, double> score)
    {
        foreach (var candidate in candidates)
            candidate.Score = score(candidate);
        var leading = candidates.OrderByDescending(candidate => candidate.Score).Take(Leading).ToList();
        var all = Math.Max(leading.Sum(candidate => candidate.Score), 1e-6);
        foreach (var group in candidates.GroupBy(candidate => candidate.Document))
        {
            var best = group.OrderByDescending(candidate => candidate.Score).Take(Others + 1).ToList();
            var count = Math.Log2(group.Count());
            var share = leading.Where(candidate => candidate.Document == group.Key).Sum(candidate => candidate.Score) / all;
            foreach (var candidate in group)
            {
                var others = best.Where(other => other != candidate).Take(Others).ToList();
                candidate[Feature.BestOfDocument] = others.Count == 0 ? 0 : others[0].Score;
                candidate[Feature.Neighbours] = others.Sum(other => other.Score) / Others;
                candidate[Feature.Candidates] = count;
                candidate[Feature.Feedback] = share;
            }
        }
    }
}
