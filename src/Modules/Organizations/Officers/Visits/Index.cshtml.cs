using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Organizations.Officers.Visits;

[RequirePermission(Permissions.View)]
internal sealed class IndexModel(VisitLog log) : PageModel
{
    public VisitFilter Filter { get; private set; } = new();

    public KeyPage<VisitRow> Rows { get; private set; } = KeyPage.Empty<VisitRow>();

    public async Task<IActionResult> OnGetAsync([FromQuery] VisitFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        if (await log.PageAsync(filter, KeyRequest.From(Request), cancellationToken) is not { } rows)
            return NotFound();
        Rows = rows;
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync([FromQuery] VisitFilter filter, string? format, CancellationToken cancellationToken) =>
        await log.AllAsync(filter, cancellationToken) is { } rows
            ? new ExportResult<VisitRow>("走访记录", rows, VisitLog.Columns, format == "xlsx")
            : NotFound();
}
