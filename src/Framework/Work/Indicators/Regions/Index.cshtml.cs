using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Exports;
using Union.Work.Indicators.Snapshots;

namespace Union.Work.Indicators.Regions;

/// <summary>The region table: leagues and counties with every indicator.</summary>
[RequirePermission(IndicatorPermissions.View)]
internal sealed class IndexModel(IndicatorReach reach, RegionTable table, SnapshotTaker taker, IndicatorCatalog catalog) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public IndicatorInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public RegionFilter Filter { get; set; } = new();

    public IndicatorScope Scope { get; private set; } = null!;

    /// <summary>Null while nothing was computed.</summary>
    public DateOnly? Day { get; private set; }

    public IReadOnlyList<RegionRow> Rows { get; private set; } = [];

    public IReadOnlyList<Indicator> Indicators => catalog.All;

    public static IReadOnlyList<SelectListItem> Tiers { get; } = [new("盟市", "1"), new("旗县（市、区）", "2")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetExportAsync(string format, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken) || Day is not { } day)
            return NotFound();
        return new ExportResult<RegionRow>($"{Scope.Name}分地区指标{day:yyyyMMdd}", Rows.ToAsyncEnumerable(), Columns(day), format == "xlsx");
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var on = Input.On ?? taker.Today;
        if (await reach.FindAsync(Input.Organization, on, cancellationToken) is not { } scope)
            return false;
        Scope = scope;
        Day = await table.DayAsync(scope, on, cancellationToken);
        if (Day is { } day)
            Rows = await table.ReadAsync(scope, day, Input.Period, Filter, cancellationToken);
        return true;
    }

    private List<ExportColumn<RegionRow>> Columns(DateOnly day)
    {
        var columns = new List<ExportColumn<RegionRow>>
        {
            new("地区", r => r.Name),
            new("层级", r => r.Tier == IndicatorScope.City ? "盟市" : "旗县"),
        };
        foreach (var info in catalog.All.Select(i => i.Info))
        {
            if (info.Unit is IndicatorUnit.Percent)
            {
                columns.Add(new($"{info.Name}（%）", r => r.Values.GetValueOrDefault(info.Code)?.Percent));
                columns.Add(new($"{info.NumeratorName}（{info.Measure}）", r => r.Values.GetValueOrDefault(info.Code)?.Numerator));
                columns.Add(new($"{info.DenominatorName}（{info.Measure}）", r => r.Values.GetValueOrDefault(info.Code)?.Denominator));
            }
            else
                columns.Add(new($"{info.Name}（{info.Measure}）", r => r.Values.GetValueOrDefault(info.Code)?.Numerator));
        }
        columns.Add(new("低于底线的指标", r => string.Join("、", r.Values.Values.Where(v => v.IsBelowFloor).Select(v => v.Info.Name))));
        columns.Add(new("截止日期", _ => day));
        return columns;
    }
}
