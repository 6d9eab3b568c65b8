namespace Union.Search.Index.Ranking.Questions;

/// <summary>A passage that may answer a question, with what was measured of it.</summary>
internal sealed class Candidate(int passage, int document, double first)
{
    public const int Features = (int)Feature.LongPairs + 1;

    public int Passage => passage;

    public int Document => document;

    /// <summary>Its score when candidates were chosen.</summary>
    public double First => first;

    /// <summary>What the weights make of the features.</summary>
    public double Score { get; set; }

    public float[] Values { get; } = new float[Features];

    public double this[Feature feature]
    {
        get => Values[(int)feature];
        set => Values[(int)feature] = (float)value;
    }
}
