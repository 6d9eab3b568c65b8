using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Forms;

namespace Union.Work.Indicators;

/// <summary>What every page of indicators is asked for, in the address.</summary>
public sealed class IndicatorInput
{
    [FromQuery(Name = "organization")]
    public Guid? Organization { get; set; }

    [FromQuery(Name = "on")]
    public DateOnly? On { get; set; }

    [FromQuery(Name = "period")]
    public IndicatorPeriod Period { get; set; }

    internal static IReadOnlyList<SelectListItem> Periods { get; } = [.. EnumChoices.Of<IndicatorPeriod>().Skip(1)];

    /// <summary>The query of a link that keeps date and period: <c>?organization=…&amp;on=…</c>.</summary>
    internal string Query(Guid organization, DateOnly? on = null) =>
        $"?organization={organization}"
        + ((on ?? On) is { } day ? $"&on={day:yyyy-MM-dd}" : "")
        + (Period is IndicatorPeriod.StatisticalYear ? $"&period={Period}" : "");
}
