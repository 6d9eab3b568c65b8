using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Organizations.Terms.Overview;

[RequirePermission(Permissions.View)]
internal sealed class IndexModel(TermList list, IOrganizationTree tree) : PageModel
{
    public TermFilter Filter { get; private set; } = new();

    public KeyPage<TermRow> Rows { get; private set; } = KeyPage.Empty<TermRow>();

    public IReadOnlyList<DelayRow> Delays { get; private set; } = [];

    public TermDays Days { get; private set; } = null!;

    public int WithoutTerm { get; private set; }

    public string? WithinName { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] TermFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        if (await list.PageAsync(filter, KeyRequest.From(Request), cancellationToken) is not { } rows)
            return NotFound();
        Rows = rows;
        Days = await list.DaysAsync(cancellationToken);
        Delays = await list.DelaysAsync(cancellationToken);
        WithoutTerm = await list.WithoutTermAsync(cancellationToken);
        WithinName = filter.Within is { } within ? await tree.NameOfAsync(within) : null;
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync([FromQuery] TermFilter filter, string? format, CancellationToken cancellationToken) =>
        await list.AllAsync(filter, cancellationToken) is { } rows
            ? new ExportResult<TermRow>("换届情况", rows, TermColumns.Of(await list.DaysAsync(cancellationToken)), format == "xlsx")
            : NotFound();
}
