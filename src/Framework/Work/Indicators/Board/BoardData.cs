using Union.Web.Charts;

namespace Union.Work.Indicators.Board;

/// <summary>What the dashboard of an organization shows.</summary>
/// <param name="Day">Cut-off date of the values.</param>
/// <param name="Own">Values of the organization, that day and at month-ends before.</param>
/// <param name="Below">Values of the organizations directly below, that day.</param>
/// <param name="Names">Names of the organizations below.</param>
internal sealed record BoardData(
    DateOnly Day,
    IReadOnlyList<IndicatorValue> Own,
    IReadOnlyList<IndicatorValue> Below,
    IReadOnlyDictionary<Guid, string> Names
)
{
    public IReadOnlyList<Tile> Tiles => TilesOf(Own.Where(v => v.On == Day));

    public IReadOnlyList<Tile> TilesOf(IEnumerable<IndicatorValue> values)
    {
        var before = Own.Where(v => v.On == IndicatorDays.MonthEndBefore(Day)).ToDictionary(v => v.Info.Code);
        return [.. values.OrderBy(v => v.Info.Code, StringComparer.Ordinal).Select(v => new Tile(v, before.GetValueOrDefault(v.Info.Code)))];
    }

    /// <summary>Rows of the organizations below, by name.</summary>
    public IEnumerable<(Guid Id, string Name, IReadOnlyDictionary<string, IndicatorValue> Values)> Rows =>
        Below
            .GroupBy(v => v.OrganizationId)
            .Where(g => Names.ContainsKey(g.Key))
            .Select(g => (g.Key, Names[g.Key], (IReadOnlyDictionary<string, IndicatorValue>)g.ToDictionary(v => v.Info.Code)));

    /// <summary>All rates of the day side by side.</summary>
    public Chart Rates()
    {
        var rates = Tiles.Select(t => t.Value).Where(v => v.Info.Unit is IndicatorUnit.Percent).ToList();
        return new Chart("各项比率", ChartKind.Bar, "指标", [.. rates.Select(v => v.Info.Name)], [Series("比率", rates)]) { Unit = "%", Max = 100 };
    }

    /// <summary>One indicator over the months; values of an earlier definition are left out, they are not comparable.</summary>
    public Chart Trend(IndicatorInfo info)
    {
        var days = Own.Select(v => v.On).Distinct().Order().ToList();
        var byDay = Own.Where(v => v.Info.Code == info.Code && !v.IsOfOldDefinition).ToDictionary(v => v.On);
        var values = days.Select(byDay.GetValueOrDefault).ToList();
        return Drawn(info, $"{info.Name}：近一年", ChartKind.Line, "截止日", [.. days.Select(d => d.ToString("yyyy-MM-dd", null))], values);
    }

    /// <summary>One indicator of the organizations below, the lowest first: who needs help.</summary>
    public Chart Comparison(IndicatorInfo info)
    {
        var values = Below
            .Where(v => v.Info.Code == info.Code && v.Figure is not null && Names.ContainsKey(v.OrganizationId))
            .OrderBy(v => info.LowerIsBetter ? -v.Figure : v.Figure)
            .Take(20)
            .ToList();
        var title = $"{info.Name}：{(info.LowerIsBetter ? "最多" : "最低")}的下级组织";
        return Drawn(info, title, ChartKind.Bar, "组织", [.. values.Select(v => Names[v.OrganizationId])], values);
    }

    private static Chart Drawn(
        IndicatorInfo info,
        string title,
        ChartKind kind,
        string labelName,
        IReadOnlyList<string> labels,
        IReadOnlyList<IndicatorValue?> values
    ) =>
        new(title, kind, labelName, labels, [Series(info.Name, values)])
        {
            Unit = info.Unit is IndicatorUnit.Percent ? "%" : info.Measure,
            Max = info.Unit is IndicatorUnit.Percent ? 100 : null,
            Line = info.Floor ?? (info.LowerIsBetter ? null : info.Target),
            LineName = info.Floor is not null ? "底线" : "目标",
        };

    private static ChartSeries Series(string name, IReadOnlyList<IndicatorValue?> values) =>
        new(
            name,
            [.. values.Select(v => v?.Figure is { } figure ? Math.Round(figure, 1, MidpointRounding.AwayFromZero) : (decimal?)null)],
            [.. values.Select(v => v is null ? "—" : $"{v.Text}（{v.Counts}）")]
        );
}
