using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Organizations.Units;

[RequirePermission(Permissions.View)]
internal sealed class IndexModel(UnitList list, IOrganizationTree tree, Access access) : PageModel
{
    public UnitFilter Filter { get; private set; } = new();

    public KeyPage<UnitRow> Rows { get; private set; } = KeyPage.Empty<UnitRow>();

    public string? Scope { get; private set; }

    public bool MayEdit { get; private set; }

    public static IReadOnlyList<SelectListItem> Kinds => EnumChoices.Of<UnitKind>();

    public static IReadOnlyList<SelectListItem> Bands => EnumChoices.Of<WorkersBand>();

    public static IReadOnlyList<SelectListItem> Coverages => EnumChoices.Of<CoverageChoice>();

    public async Task<IActionResult> OnGetAsync([FromQuery] UnitFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        if (await list.PageAsync(filter, KeyRequest.From(Request), cancellationToken) is not { } rows)
            return NotFound();
        Rows = rows;
        MayEdit = await access.HasAsync(Permissions.Edit);
        Scope =
            filter.Union is { } union ? await tree.NameOfAsync(union) + " 覆盖的单位"
            : filter.Within is { } within ? await tree.NameOfAsync(within) + " 范围内的单位"
            : null;
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync([FromQuery] UnitFilter filter, string? format, CancellationToken cancellationToken) =>
        await list.AllAsync(filter, cancellationToken) is { } rows
            ? new ExportResult<UnitRow>("用人单位", rows, UnitColumns.All, format == "xlsx")
            : NotFound();
}
