using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Pages;
using Union.Work.Indicators.Snapshots;

namespace Union.Work.Indicators.Board;

/// <summary>The dashboard of an organization: tiles, charts, the organizations below.</summary>
[RequirePermission(IndicatorPermissions.View)]
internal sealed class IndexModel(
    IndicatorReach reach,
    BoardReader reader,
    IndicatorCatalog catalog,
    SnapshotTaker taker,
    Access access,
    JobQueue jobs
) : PageModel
{
    private const int MonthsBack = 12;

    [BindProperty(SupportsGet = true, Name = "")]
    public IndicatorInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>The values of this moment were asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Live { get; set; }

    public IndicatorScope Scope { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, string Name)> Above { get; private set; } = [];

    public BoardData? Board { get; private set; }

    public IReadOnlyList<Tile> Tiles { get; private set; } = [];

    public IReadOnlyList<Indicator> Indicators => catalog.All;

    /// <summary>The indicator of the charts, with the floor of this site.</summary>
    public IndicatorInfo? Chosen =>
        (Tiles.FirstOrDefault(t => t.Value.Info.Code.Equals(Code, StringComparison.OrdinalIgnoreCase)) ?? First)?.Value.Info;

    public IReadOnlyList<SelectListItem> Codes => [.. catalog.All.Select(i => new SelectListItem($"{i.Info.Code} {i.Info.Name}", i.Info.Code))];

    public bool MayCompute { get; private set; }

    /// <summary>A whole league or region is computed as a job; a county while one waits.</summary>
    public bool MayRecalculate => Scope.Tier >= IndicatorScope.County;

    private Tile? First => Tiles.Count > 0 ? Tiles[0] : null;

    /// <summary>，2026年7月3日补算: said where the values were computed long after their day.</summary>
    public string MadeUp => First?.Value is { IsMadeUpLater: true, ComputedOn: { } on } ? $"，{Union.Web.Display.ChinaTime.Date(on)}补算" : "";

    public DateOnly Day => Live || Board is null ? Input.On ?? taker.Today : Board.Day;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var on = Input.On ?? taker.Today;
        if (await reach.FindAsync(Input.Organization, on, cancellationToken) is not { } scope)
            return NotFound();
        (Scope, Above) = (scope, await reach.AboveAsync(scope));
        MayCompute = await access.HasAsync(IndicatorPermissions.Manage);
        Board = await reader.ReadAsync(scope, on, Input.Period, cancellationToken);
        Live = Live && MayRecalculate;
        Tiles = Live
            ? (Board ?? new BoardData(on, [], [], new Dictionary<Guid, string>())).TilesOf(
                await reader.NowAsync(scope, on, Input.Period, cancellationToken)
            )
            : Board?.Tiles ?? [];
        return Page();
    }

    /// <summary>立即计算: today and, where asked for, the month-ends of a year, as a job.</summary>
    [RequirePermission(IndicatorPermissions.Manage)]
    public async Task<IActionResult> OnPostComputeAsync(bool months, CancellationToken cancellationToken)
    {
        var job = await jobs.StartAsync("计算指标", TakeSnapshots.With(taker.Today, months ? MonthsBack : 0), cancellationToken);
        this.Succeeded("已开始计算指标，可离开本页，算好后刷新看板。");
        return Redirect(Url.Content($"~/admin/jobs/{job}"));
    }
}
