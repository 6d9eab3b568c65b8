using Union.Search.Index.Ranking.Questions;

namespace Union.Search.Quality.Training;

/// <summary>A judged question with what was measured of its candidates, and which of them answer it.</summary>
internal sealed class TrainingQuestion(int relevant, IReadOnlyList<Candidate> candidates, bool[] answers)
{
    /// <summary>How many passages answer it, found among the candidates or not.</summary>
    public int Relevant => relevant;

    public IReadOnlyList<Candidate> Candidates => candidates;

    public bool[] Answers => answers;
}
