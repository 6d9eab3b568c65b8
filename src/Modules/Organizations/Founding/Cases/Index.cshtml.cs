using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Organizations.Tree;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Organizations.Founding.Cases;

/// <summary>建会进度: every founding of a township or county by where it stands.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndexModel(FoundingList list, IOrganizationTree tree, Access access, TimeProvider clock) : PageModel
{
    public FoundingFilter Filter { get; private set; } = new();

    public KeyPage<FoundingRow> Rows { get; private set; } = KeyPage.Empty<FoundingRow>();

    public IReadOnlyList<StateCount> Counts { get; private set; } = [];

    public string? Scope { get; private set; }

    public bool MayStart { get; private set; }

    public DateOnly Day => Today.Of(clock);

    public IReadOnlyList<SelectListItem> States => [.. list.States.Select(s => new SelectListItem(s.Name, s.Code))];

    public static IReadOnlyList<SelectListItem> Ways => EnumChoices.Of<FoundingWay>();

    public async Task<IActionResult> OnGetAsync([FromQuery] FoundingFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        if (await list.PageAsync(filter, KeyRequest.From(Request), cancellationToken) is not { } rows)
            return NotFound();
        Rows = rows;
        Counts = await list.CountsAsync(filter.Within, cancellationToken);
        Scope = filter.Within is { } within ? await tree.NameOfAsync(within) : null;
        MayStart = await access.HasAsync(Permissions.Founding);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync([FromQuery] FoundingFilter filter, string? format, CancellationToken cancellationToken) =>
        await list.AllAsync(filter, cancellationToken) is { } rows
            ? new ExportResult<FoundingRow>("建会进度", rows, FoundingColumns.All, format == "xlsx")
            : NotFound();
}
