using System.Diagnostics;
using Union.Search.Index.Queries;

namespace Union.Search.Quality;

/// <summary>Asks every judged question and compares the passages found with the articles that answer it.</summary>
internal sealed class RankEvaluation(Func<string, SearchResult> ask)
{
    public RankFigures Run(IReadOnlyList<Judgement> judgements)
    {
        double ndcg = 0,
            mrr = 0,
            recall10 = 0,
            recall100 = 0;
        var times = new List<double>(judgements.Count);
        foreach (var judgement in judgements)
        {
            var started = Stopwatch.GetTimestamp();
            var hits = ask(judgement.Question).Hits;
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            var places = hits.Select((hit, place) => (hit, place))
                .Where(item => judgement.Relevant.Any(article => Answers(item.hit, article)))
                .Select(item => item.place)
                .ToList();
            ndcg += places.Where(place => place < 10).Sum(Gain) / Enumerable.Range(0, Math.Min(10, judgement.Relevant.Count)).Sum(Gain);
            mrr += places.Count > 0 && places[0] < 10 ? 1.0 / (places[0] + 1) : 0;
            recall10 += (double)places.Count(place => place < 10) / judgement.Relevant.Count;
            recall100 += (double)places.Count(place => place < 100) / judgement.Relevant.Count;
        }
        times.Sort();
        var count = Math.Max(1, judgements.Count);
        return new RankFigures(
            judgements.Count,
            ndcg / count,
            mrr / count,
            recall10 / count,
            recall100 / count,
            Percentile(times, 0.5),
            Percentile(times, 0.95)
        );
    }

    private static double Gain(int place) => 1 / Math.Log2(place + 2);

    // A list of judgements may name the path from above the imported folder.
    private static bool Answers(SearchHit hit, JudgedArticle article) =>
        hit.Label == article.Article
        && hit.Source is { } source
        && (article.Path == source || article.Path.EndsWith("/" + source, StringComparison.Ordinal));

    private static double Percentile(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
