namespace Union.Search.Quality;

/// <summary>How well a list of judged questions is answered, averaged over the questions, and how fast.</summary>
internal sealed record RankFigures(int Questions, double Ndcg10, double Mrr10, double Recall10, double Recall100, double P50, double P95)
{
    public static RankFigures Of(IReadOnlyCollection<JudgementOutcome> outcomes)
    {
        var times = outcomes.Select(outcome => outcome.Ms).Order().ToList();
        double Mean(Func<JudgementOutcome, double> figure) => outcomes.Count == 0 ? 0 : outcomes.Average(figure);
        return new RankFigures(
            outcomes.Count,
            Mean(outcome => outcome.Ndcg10),
            Mean(outcome => outcome.Mrr10),
            Mean(outcome => outcome.Recall10),
            Mean(outcome => outcome.Recall100),
            Percentile(times, 0.5),
            Percentile(times, 0.95)
        );
    }

    private static double Percentile(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
