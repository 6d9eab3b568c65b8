namespace Union.Web.Charts;

/// <summary>One row of values; null where there is none, which is a gap and not a zero.</summary>
/// <param name="Name">What it is called in the legend and in the table.</param>
/// <param name="Values">One for each label.</param>
/// <param name="Texts">What the table shows for each label, such as the counts behind a rate; the value itself when null.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, IReadOnlyList<string>? Texts = null);
