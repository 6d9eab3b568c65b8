namespace Union.Work.Indicators;

/// <summary>The indicators of the features that are on for this site, in order of code.</summary>
public sealed class IndicatorCatalog(Enabled<Indicator> indicators)
{
    private List<Indicator>? _all;

    public IReadOnlyList<Indicator> All => _all ??= [.. indicators.OrderBy(i => i.Info.Code, StringComparer.Ordinal)];

    public Indicator? Find(string code) => All.FirstOrDefault(i => i.Info.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
