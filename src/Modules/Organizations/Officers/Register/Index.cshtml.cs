using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Organizations.Officers.Register;

/// <summary>The officers of a subtree.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndexModel(OfficerList list, IOrganizationTree tree) : PageModel
{
    public OfficerFilter Filter { get; private set; } = new();

    public KeyPage<OfficerRow> Rows { get; private set; } = KeyPage.Empty<OfficerRow>();

    public string? WithinName { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] OfficerFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        if (await list.PageAsync(filter, KeyRequest.From(Request), cancellationToken) is not { } rows)
            return NotFound();
        Rows = rows;
        WithinName = filter.Within is { } within ? await tree.NameOfAsync(within) : null;
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync([FromQuery] OfficerFilter filter, string? format, CancellationToken cancellationToken) =>
        await list.AllAsync(filter, cancellationToken) is { } rows
            ? new ExportResult<OfficerRow>("工会干部", rows, OfficerColumns.All, format == "xlsx")
            : NotFound();
}
