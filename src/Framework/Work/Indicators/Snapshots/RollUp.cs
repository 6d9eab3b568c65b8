namespace Union.Work.Indicators.Snapshots;

/// <summary>Adds facts up over their paths: one pass gives the sums of every organization above. Holds the organizations, never the facts.</summary>
internal sealed class RollUp(IEnumerable<IndicatorScope> scopes)
{
    private const int IdLength = 32;

    private readonly Dictionary<string, Sum> _sums = scopes.ToDictionary(s => Id(s), s => new Sum(s), StringComparer.Ordinal);

    public IEnumerable<Sum> Sums => _sums.Values;

    public void Clear()
    {
        foreach (var sum in _sums.Values)
            (sum.Part, sum.Whole) = (0, 0);
    }

    /// <summary>To every organization on the way, from the root to the fact's own, that indicators are kept for.</summary>
    public void Add(string path, long part, long whole)
    {
        var byId = _sums.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 1; at + IdLength < path.Length; at += IdLength + 1)
        {
            if (!byId.TryGetValue(path.AsSpan(at, IdLength), out var sum))
                continue;
            sum.Part += part;
            sum.Whole += whole;
        }
    }

    private static string Id(IndicatorScope scope) => scope.Id.ToString("N");

    internal sealed class Sum(IndicatorScope scope)
    {
        public IndicatorScope Scope { get; } = scope;

        public long Part { get; set; }

        public long Whole { get; set; }
    }
}
