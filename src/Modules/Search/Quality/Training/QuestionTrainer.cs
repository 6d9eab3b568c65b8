using Union.Search.Index.Ranking.Questions;

namespace Union.Search.Quality.Training;

/// <summary>
/// Learns what each measure of a passage is worth: a weighted sum, raised wherever an answer stands behind what is none, by what exchanging
/// the two would change of nDCG (LambdaRank). The list is discounted to its end, so that recall at 100 counts, and its first ten count more.
/// </summary>
internal static class QuestionTrainer
{
    private const int Steps = 250;
    private const int SlowFrom = 150;
    private const double Rate = 0.05;
    private const double Restraint = 0.02;
    private const int Far = 300;
    private const int First = 10;

    private static readonly int Features = Candidate.Features;

    /// <param name="questions">What to learn from.</param>
    /// <param name="unused">Measures that are left out.</param>
    public static Dictionary<Feature, double> Learn(IReadOnlyList<TrainingQuestion> questions, IReadOnlySet<Feature> unused)
    {
        var (means, spreads) = Statistics(questions);
        var rows = questions.Select(question => question.Candidates.Select(candidate => Normal(candidate, means, spreads)).ToArray()).ToList();
        var weights = new double[Features];
        var squares = new double[Features];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[Features];
            for (var i = 0; i < questions.Count; i++)
                Add(questions[i], rows[i], weights, gradient);
            for (var i = 0; i < Features; i++)
            {
                if (unused.Contains((Feature)i))
                    continue;
                var slope = gradient[i] / questions.Count - Restraint * weights[i];
                squares[i] = 0.9 * squares[i] + 0.1 * slope * slope;
                weights[i] += Rate * (step < SlowFrom ? 1 : 0.3) * slope / (Math.Sqrt(squares[i]) + 1e-4);
            }
        }
        return Enumerable.Range(0, Features).Where(i => weights[i] != 0).ToDictionary(i => (Feature)i, i => weights[i] / spreads[i]);
    }

    private static (double[] Means, double[] Spreads) Statistics(IReadOnlyList<TrainingQuestion> questions)
    {
        var rows = questions.SelectMany(question => question.Candidates).Select(candidate => candidate.Values).ToList();
        var means = new double[Features];
        var spreads = new double[Features];
        for (var i = 0; i < Features; i++)
        {
            means[i] = rows.Count == 0 ? 0 : rows.Average(row => row[i]);
            spreads[i] = rows.Count == 0 ? 1 : Math.Sqrt(rows.Average(row => (row[i] - means[i]) * (row[i] - means[i])));
            if (spreads[i] < 1e-9)
                spreads[i] = 1;
        }
        return (means, spreads);
    }

    private static double[] Normal(Candidate candidate, double[] means, double[] spreads)
    {
        var row = new double[Features];
        for (var i = 0; i < Features; i++)
            row[i] = (candidate.Values[i] - means[i]) / spreads[i];
        return row;
    }

    private static void Add(TrainingQuestion question, double[][] rows, double[] weights, double[] gradient)
    {
        var scores = new double[rows.Length];
        for (var c = 0; c < rows.Length; c++)
        for (var i = 0; i < weights.Length; i++)
            scores[c] += weights[i] * rows[c][i];
        var pulls = Pulls(question, scores);
        for (var c = 0; c < rows.Length; c++)
            if (pulls[c] != 0)
                for (var i = 0; i < weights.Length; i++)
                    gradient[i] += pulls[c] * rows[c][i];
    }

    private static double[] Pulls(TrainingQuestion question, double[] scores)
    {
        var pulls = new double[scores.Length];
        var order = Enumerable.Range(0, scores.Length).ToArray();
        Array.Sort([.. scores.Select(score => -score)], order);
        var places = new int[scores.Length];
        for (var place = 0; place < order.Length; place++)
            places[order[place]] = place;
        var ideal = Enumerable.Range(0, Math.Min(First, question.Relevant)).Sum(Gain);
        for (var answer = 0; answer < scores.Length; answer++)
        {
            if (!question.Answers[answer])
                continue;
            for (var place = 0; place < order.Length && (place <= Far || places[answer] >= 100); place++)
            {
                var other = order[place];
                if (question.Answers[other])
                    continue;
                var change = Math.Abs(Gain(places[answer]) - Gain(place)) + Math.Abs(Top(places[answer]) - Top(place));
                var pull = change / ideal / (1 + Math.Exp(scores[answer] - scores[other]));
                pulls[answer] += pull;
                pulls[other] -= pull;
            }
        }
        return pulls;
    }

    private static double Gain(int place) => 1 / Math.Log2(place + 2);

    private static double Top(int place) => place < First ? Gain(place) : 0;
}
