using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;
using Union.Work.Indicators.Snapshots;

namespace Union.Work.Indicators.Lists;

/// <summary>One indicator of an organization: value, definition, and the records behind it.</summary>
[RequirePermission(IndicatorPermissions.View)]
internal sealed class DetailsModel(
    IndicatorReach reach,
    IndicatorCatalog catalog,
    IndicatorCalculator calculator,
    SnapshotReader snapshots,
    SnapshotTaker taker,
    FactList list,
    ICurrentTenant tenant
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public IndicatorInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "list")]
    public ListKind? Asked { get; set; }

    /// <summary>What is still to do: the missing ones, or those counted where none should be.</summary>
    public ListKind List => Asked ?? (Info.LowerIsBetter ? ListKind.Numerator : ListKind.Missing);

    public Indicator Indicator { get; private set; } = null!;

    public IndicatorInfo Info => Indicator.Info;

    public IndicatorScope Scope { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, string Name)> Above { get; private set; } = [];

    public IndicatorValue Value { get; private set; } = null!;

    public bool IsFromSnapshot { get; private set; }

    public KeyPage<FactRow> Facts { get; private set; } = KeyPage.Empty<FactRow>();

    public DateOnly Day => Input.On ?? taker.Today;

    public long Missing => Value.Denominator - Value.Numerator;

    public string ExportQuery(string format) => $"{Input.Query(Scope.Id, Day)}&list={List}&handler=Export&format={format}";

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (!await FindAsync(code, cancellationToken))
            return NotFound();
        Above = await reach.AboveAsync(Scope);
        Value = await ValueAsync(cancellationToken);
        var total = !Info.CountsRecords
            ? (long?)null
            : List switch
            {
                ListKind.Numerator => Value.Numerator,
                ListKind.Denominator => Value.Denominator,
                _ => Missing,
            };
        if (total != 0)
            Facts = await list.PageAsync(Query, KeyRequest.From(Request), total, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(string code, string format, CancellationToken cancellationToken)
    {
        if (!await FindAsync(code, cancellationToken))
            return NotFound();
        var name = $"{Scope.Name}{Info.Name}{List.DisplayName()}{Day:yyyyMMdd}";
        return new ExportResult<FactRow>(name, list.AllAsync(Query, HttpContext.RequestAborted), Columns(), format == "xlsx");
    }

    private FactQuery Query => new(Indicator, Scope, Day, Input.Period, List);

    private async Task<bool> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (catalog.Find(code) is not { } indicator || await reach.FindAsync(Input.Organization, Day, cancellationToken) is not { } scope)
            return false;
        (Indicator, Scope) = (indicator, scope);
        return true;
    }

    // A league or region is counted from the snapshot of that day where there is one; a county is counted anew.
    private async Task<IndicatorValue> ValueAsync(CancellationToken cancellationToken)
    {
        if (Scope.Tier < IndicatorScope.County)
        {
            var kept = await snapshots.OfAsync(tenant.Id, Scope.Id, [Day], Input.Period, cancellationToken);
            if (kept.Find(v => v.Info.Code == Info.Code && !v.IsOfOldDefinition) is { } value)
            {
                IsFromSnapshot = true;
                return value;
            }
        }
        return await calculator.ValueAsync(Indicator, Scope, Day, Input.Period, cancellationToken);
    }

    private List<ExportColumn<FactRow>> Columns() =>
        [
            new("名称", r => r.Fact.Title),
            new("所属工会", r => r.OrganizationName),
            new($"计入分子（{Info.NumeratorName}）", r => Info.CountsRecords ? r.Counts : r.Fact.Part),
            new($"计入分母（{Info.DenominatorName}）", r => Info.CountsRecords ? r.Fact.Whole > 0 : r.Fact.Whole),
            new("指标", _ => $"{Info.Code} {Info.Name}"),
            new("统计范围", _ => Scope.Name),
            new("截止日期", _ => Day),
            new("口径版本", _ => Info.Version),
        ];
}
