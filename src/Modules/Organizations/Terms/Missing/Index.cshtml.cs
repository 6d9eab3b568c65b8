using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Organizations.Register;
using Union.Organizations.Terms.Overview;
using Union.Organizations.Tree;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Organizations.Terms.Missing;

/// <summary>Active unions without a term on record.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndexModel(TermList list) : PageModel
{
    public KeyPage<OrganizationRow> Rows { get; private set; } = KeyPage.Empty<OrganizationRow>();

    public async Task OnGetAsync(string? q, OrganizationLevel? level, CancellationToken cancellationToken) =>
        Rows = await list.WithoutPageAsync(q, level, KeyRequest.From(Request), cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(string? q, OrganizationLevel? level, string? format) =>
        new ExportResult<OrganizationRow>("没有届期的工会", await list.WithoutAllAsync(q, level), OrganizationColumns.All, format == "xlsx");
}
