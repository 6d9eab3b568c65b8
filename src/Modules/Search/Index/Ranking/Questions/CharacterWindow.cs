namespace Union.Search.Index.Ranking.Questions;

/// <summary>How much of the question's characters, by weight, stands near together or above a text; texts are given by the ids of their letters.</summary>
internal sealed class CharacterWindow(double[] weights)
{
    private readonly int[] counts = new int[weights.Length];

    public double Best(ReadOnlySpan<byte> text, int letters)
    {
        Array.Clear(counts);
        double best = 0,
            sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is > 0 and var id && counts[id]++ == 0)
            {
                sum += weights[id];
                best = Math.Max(best, sum);
            }
            if (i >= letters && text[i - letters] is > 0 and var gone && --counts[gone] == 0)
                sum -= weights[gone];
        }
        return best;
    }

    public double All(ReadOnlySpan<byte> above, ReadOnlySpan<byte> title)
    {
        Array.Clear(counts);
        return New(above) + New(title);
    }

    private double New(ReadOnlySpan<byte> text)
    {
        var sum = 0d;
        foreach (var id in text)
            if (id > 0 && counts[id]++ == 0)
                sum += weights[id];
        return sum;
    }
}
