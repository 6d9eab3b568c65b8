using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Organizations.Officers.Trainings.Due;

/// <summary>Who must be trained after taking office, and has not been.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndexModel(DueList list, IOrganizationTree tree) : PageModel
{
    public static IReadOnlyList<SelectListItem> States { get; } =
    [new("逾期未培训", nameof(TrainingState.Overdue)), new("还没到期", nameof(TrainingState.Due))];

    public DueFilter Filter { get; private set; } = new();

    public KeyPage<DueRow> Rows { get; private set; } = KeyPage.Empty<DueRow>();

    public TrainingDuty Duty { get; private set; } = null!;

    public string? WithinName { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] DueFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        if (await list.PageAsync(filter, KeyRequest.From(Request), cancellationToken) is not { } rows)
            return NotFound();
        Rows = rows;
        Duty = await list.DutyAsync(cancellationToken);
        WithinName = filter.Within is { } within ? await tree.NameOfAsync(within) : null;
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync([FromQuery] DueFilter filter, string? format, CancellationToken cancellationToken) =>
        await list.AllAsync(filter, cancellationToken) is { } rows
            ? new ExportResult<DueRow>("待培训干部", rows, DueColumns.All, format == "xlsx")
            : NotFound();
}
