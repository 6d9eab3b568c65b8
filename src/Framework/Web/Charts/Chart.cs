using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Union.Web.Charts;

/// <summary>The figures of a chart; &lt;u-chart&gt; draws them and, without script, shows them as a table.</summary>
/// <param name="Title">What it shows, in a sentence people understand without the picture.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="LabelName">Heading of the labels in the table: 月份, 单位.</param>
/// <param name="Labels">Names along the axis.</param>
/// <param name="Series">Rows of values, each as long as the labels.</param>
public sealed record Chart(string Title, ChartKind Kind, string LabelName, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Behind the values: %, 家.</summary>
    public string Unit { get; init; } = "";

    /// <summary>A line across, such as a floor.</summary>
    public decimal? Line { get; init; }

    public string LineName { get; init; } = "";

    /// <summary>Highest value of the axis; by the values when null.</summary>
    public decimal? Max { get; init; }

    public bool IsEmpty => Series.All(s => s.Values.All(v => v is null));

    /// <summary>What the table shows of a value.</summary>
    public string TextOf(ChartSeries series, int at) =>
        series.Texts is { } texts ? texts[at]
        : series.Values[at] is { } value ? value.ToString("0.##", CultureInfo.InvariantCulture) + Unit
        : "—";

    internal string ToJson() =>
        JsonSerializer.Serialize(
            new
            {
                Kind,
                Labels,
                Series = Series.Select(s => new { s.Name, s.Values }),
                Unit,
                Line,
                LineName,
                Max,
            },
            Options
        );
}
