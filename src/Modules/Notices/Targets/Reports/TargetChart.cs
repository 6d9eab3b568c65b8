using System.Globalization;
using Union.Web.Charts;

namespace Union.Notices.Targets.Reports;

/// <summary>The reported values over time, with the line to be reached.</summary>
internal static class TargetChart
{
    public static Chart? Of(NoticeTarget target, IReadOnlyList<TargetReport> effective)
    {
        if (effective.Count < 2)
            return null;
        return new Chart(
            $"{target.Subject}：历次报数",
            ChartKind.Line,
            "日期",
            [.. effective.Select(r => r.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))],
            [
                new ChartSeries(
                    target.Subject,
                    [.. effective.Select(r => (decimal?)r.Value)],
                    [.. effective.Select(r => TargetWords.Value(r.Figures, target.Unit))]
                ),
            ]
        )
        {
            Unit = target.Unit == TargetUnits.Percent ? "%" : " " + target.Unit,
            Line = target.Amount,
            LineName = "目标",
        };
    }
}
