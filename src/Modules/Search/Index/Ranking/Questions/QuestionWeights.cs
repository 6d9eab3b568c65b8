using System.Text.Json;

namespace Union.Search.Index.Ranking.Questions;

/// <summary>What each measure is worth, added up: learned from judged questions by the verb rank-train and kept readable in question-weights.json.</summary>
internal sealed class QuestionWeights(IReadOnlyDictionary<Feature, double> weights)
{
    public static readonly QuestionWeights Learned = Read();

    private readonly double[] weights = [.. Enumerable.Range(0, Candidate.Features).Select(i => weights.GetValueOrDefault((Feature)i))];

    public double this[Feature feature] => weights[(int)feature];

    /// <summary>The sum bent so that it is never negative: what multiplies it later can only take away.</summary>
    public double Score(Candidate candidate) => Sum(candidate) is var sum && sum > 30 ? sum : Math.Log(1 + Math.Exp(sum));

    public double Sum(Candidate candidate)
    {
        var sum = 0d;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * candidate.Values[i];
        return sum;
    }

    private static QuestionWeights Read()
    {
        using var stream = typeof(QuestionWeights).Assembly.GetManifestResourceStream("question-weights.json")!;
        var read = JsonSerializer.Deserialize<Dictionary<string, double>>(stream)!;
        return new QuestionWeights(read.ToDictionary(pair => Enum.Parse<Feature>(pair.Key), pair => pair.Value));
    }
}
