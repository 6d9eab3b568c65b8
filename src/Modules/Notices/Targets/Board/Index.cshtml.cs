using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Notices.Targets.Board;

/// <summary>The targets of all documents: what is due, what is reached, what nobody reported.</summary>
[RequirePermission(TargetPermissions.View)]
internal sealed class IndexModel(TargetBoard board) : PageModel
{
    public BoardFilter Filter { get; private set; } = new();

    public KeyPage<BoardRow> Rows { get; private set; } = KeyPage.Empty<BoardRow>();

    public IReadOnlyDictionary<TargetState, int> Totals { get; private set; } = new Dictionary<TargetState, int>();

    public IReadOnlyList<SelectListItem> Organizations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Units { get; } = [.. TargetUnits.Known.Select(u => new SelectListItem(u, u))];

    public static IReadOnlyList<SelectListItem> States => EnumChoices.Of<TargetState>();

    /// <summary>The filter's query with another state.</summary>
    public string Link(TargetState? state)
    {
        var query = Request
            .Query.Where(q => q.Key is not ("state" or "after" or "before" or "handler" or "format") && q.Value.ToString().Length > 0)
            .Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value.ToString())}");
        var all = state is { } s ? query.Append($"state={s}") : query;
        return Url.Content("~/admin/targets") + "?" + string.Join('&', all);
    }

    public async Task OnGetAsync([FromQuery] BoardFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        Totals = await board.TotalsAsync(filter, cancellationToken);
        Rows = await board.PageAsync(filter, Totals, KeyRequest.From(Request), cancellationToken);
        Organizations = [.. (await board.OrganizationsAsync(cancellationToken)).Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
        Years =
        [
            .. (await board.YearsAsync(cancellationToken))
                .Select(y => y.ToString(CultureInfo.InvariantCulture))
                .Select(y => new SelectListItem(y + " 年", y)),
        ];
    }

    public IActionResult OnGetExport([FromQuery] BoardFilter filter, string? format) =>
        new ExportResult<BoardRow>("目标", board.AllAsync(filter, HttpContext.RequestAborted), Columns, format == "xlsx");

    private static IReadOnlyList<ExportColumn<BoardRow>> Columns { get; } =
    [
        new("文件", r => r.Line.Notice.Title),
        new("目标", r => r.Line.Target.Subject),
        new("要求", r => TargetWords.Figure(r.Line.Target)),
        new("数值", r => r.Line.Target.Amount),
        new("单位", r => r.Line.Target.Unit),
        new("期限", r => TargetWords.Due(r.Line.Target)),
        new("责任组织", r => r.Who),
        new("现值", r => r.Line.Standing?.Value),
        new("分子", r => r.Line.Standing?.Numerator),
        new("分母", r => r.Line.Standing?.Denominator),
        new("截至", r => r.Line.Standing?.ValueOn),
        new("状态", r => r.Line.Stands.DisplayName()),
        new("指标", r => r.Line.Target.Indicator),
        new("原句", r => r.Line.Target.Sentence),
        new("原句已改", r => r.Line.Standing?.IsTextChanged ?? false),
    ];
}
