namespace Union.Work.Indicators;

/// <summary>Floors and targets of the indicators as the rules of the site have them today.</summary>
public sealed class IndicatorBounds(RuleBook rules, IOrganizationTree tree, TimeProvider clock)
{
    private readonly Dictionary<string, IndicatorInfo> _known = new(StringComparer.Ordinal);
    private RuleSet? _set;

    /// <summary>Reads the rules of the site; needed once before <see cref="Of"/>.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken) =>
        _set ??= await rules.ForAsync(tree.RootId, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);

    public IndicatorInfo Of(IndicatorInfo info)
    {
        if (_set is not { } set || (info.FloorRule is null && info.TargetRule is null))
            return info;
        if (_known.TryGetValue(info.Code, out var known))
            return known;
        var bases = new[] { info.FloorRule, info.TargetRule }.OfType<Rule<int>>().Select(set.Basis).Distinct();
        return _known[info.Code] = info with
        {
            Floor = info.FloorRule is { } floor ? set.Value(floor) : null,
            Target = info.TargetRule is { } target ? set.Value(target) : null,
            Basis = string.Join("；", bases),
        };
    }
}
