namespace Union.Work.Seeding;

/// <summary>Chance that falls the same way every time: each site has its own sequence, made from its region code.</summary>
public sealed class SeedRandom(int seed)
{
    // The sequence of a seeded Random is part of its contract.
    private readonly Random _random = new(seed);

    public int Below(int end) => _random.Next(end);

    public int Between(int from, int to) => _random.Next(from, to + 1);

    public bool Chance(double share) => _random.NextDouble() < share;

    public T Of<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>A log-normal size with this median.</summary>
    public double LogNormal(double median, double sigma)
    {
        var (u, v) = (1 - _random.NextDouble(), _random.NextDouble());
        return median * Math.Exp(sigma * Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * v));
    }

    /// <summary>Parts of a whole in proportion to log-normal weights, each at least <paramref name="least"/>; they add up exactly.</summary>
    public int[] Shares(int whole, int parts, double sigma, int least = 1)
    {
        var weights = Enumerable.Range(0, parts).Select(_ => LogNormal(1, sigma)).ToArray();
        var free = whole - parts * least;
        var sum = weights.Sum();
        var shares = weights.Select(w => least + (int)(free * w / sum)).ToArray();
        for (var i = 0; shares.Sum() < whole; i = (i + 1) % parts)
            shares[i]++;
        return shares;
    }
}
