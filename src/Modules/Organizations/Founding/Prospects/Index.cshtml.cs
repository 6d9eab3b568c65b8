using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Organizations.Units;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Organizations.Founding.Prospects;

[RequirePermission(Permissions.View)]
internal sealed class IndexModel(ProspectList list, IOrganizationTree tree) : PageModel
{
    public ProspectFilter Filter { get; private set; } = new();

    public KeyPage<ProspectRow> Rows { get; private set; } = KeyPage.Empty<ProspectRow>();

    public string? Scope { get; private set; }

    public static IReadOnlyList<SelectListItem> Kinds => EnumChoices.Of<UnitKind>();

    public async Task<IActionResult> OnGetAsync([FromQuery] ProspectFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        if (await list.PageAsync(filter, KeyRequest.From(Request), cancellationToken) is not { } rows)
            return NotFound();
        Rows = rows;
        Scope = filter.Within is { } within ? await tree.NameOfAsync(within) : null;
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync([FromQuery] ProspectFilter filter, string? format, CancellationToken cancellationToken) =>
        await list.AllAsync(filter, cancellationToken) is { } rows
            ? new ExportResult<ProspectRow>("未建会台账", rows, ProspectColumns.All, format == "xlsx")
            : NotFound();
}
