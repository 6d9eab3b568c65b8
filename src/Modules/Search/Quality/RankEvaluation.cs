using System.Diagnostics;
using Union.Search.Index.Queries;

namespace Union.Search.Quality;

/// <summary>Asks every judged question and compares what is found with what answers it.</summary>
internal sealed class RankEvaluation(Func<Judgement, SearchResult> ask)
{
    public RankFigures Run(IReadOnlyList<Judgement> judgements) => RankFigures.Of([.. judgements.Select(Ask)]);

    public JudgementOutcome Ask(Judgement judgement)
    {
        var started = Stopwatch.GetTimestamp();
        var hits = ask(judgement).Hits;
        return Judge(judgement, hits, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    public static JudgementOutcome Judge(Judgement judgement, IReadOnlyList<SearchHit> hits, double ms)
    {
        var places = Places(hits, judgement);
        return new JudgementOutcome(
            places.Count > 0 ? places[0] + 1 : null,
            places.Where(place => place < 10).Sum(Gain) / Enumerable.Range(0, Math.Min(10, judgement.Relevant.Count)).Sum(Gain),
            places.Count > 0 && places[0] < 10 ? 1.0 / (places[0] + 1) : 0,
            (double)places.Count(place => place < 10) / judgement.Relevant.Count,
            (double)places.Count(place => place < 100) / judgement.Relevant.Count,
            ms
        );
    }

    // Each answer counts once, where it stands first: a document may be found by several of its passages.
    private static List<int> Places(IReadOnlyList<SearchHit> hits, Judgement judgement)
    {
        var waiting = judgement.Relevant.ToList();
        var places = new List<int>();
        for (var place = 0; place < hits.Count && waiting.Count > 0; place++)
            if (waiting.FindIndex(article => article.IsAnsweredBy(hits[place])) is var found and >= 0)
            {
                waiting.RemoveAt(found);
                places.Add(place);
            }
        return places;
    }

    private static double Gain(int place) => 1 / Math.Log2(place + 2);
}
