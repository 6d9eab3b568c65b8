using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Organizations.Tree;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Organizations.Register;

[RequirePermission(Permissions.View)]
internal sealed class IndexModel(OrganizationList list, IOrganizationTree tree) : PageModel
{
    public OrganizationFilter Filter { get; private set; } = new();

    public KeyPage<OrganizationRow> Rows { get; private set; } = KeyPage.Empty<OrganizationRow>();

    public string? WithinName { get; private set; }

    public static IReadOnlyList<SelectListItem> Types => EnumChoices.Of<OrganizationType>();

    public static IReadOnlyList<SelectListItem> Levels => EnumChoices.Of<OrganizationLevel>();

    public static IReadOnlyList<SelectListItem> States => EnumChoices.Of<OrganizationState>();

    public static IReadOnlyList<SelectListItem> Sizes => EnumChoices.Of<SizeBand>();

    public async Task<IActionResult> OnGetAsync([FromQuery] OrganizationFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        if (await list.PageAsync(filter, KeyRequest.From(Request), cancellationToken) is not { } rows)
            return NotFound();
        Rows = rows;
        WithinName = filter.Within is { } within ? await tree.NameOfAsync(within) : null;
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync([FromQuery] OrganizationFilter filter, string? format, CancellationToken cancellationToken) =>
        await list.AllAsync(filter, cancellationToken) is { } rows
            ? new ExportResult<OrganizationRow>("工会组织", rows, OrganizationColumns.All, format == "xlsx")
            : NotFound();
}
