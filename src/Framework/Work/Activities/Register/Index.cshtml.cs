using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Exports;
using Union.Web.Lists;
using Union.Work.Indicators;

namespace Union.Work.Activities.Register;

/// <summary>The work that was done, as modules told of it.</summary>
[RequirePermission(IndicatorPermissions.View)]
internal sealed class IndexModel(ActivityList list, IOrganizationTree tree) : PageModel
{
    public ActivityFilter Filter { get; private set; } = new();

    public KeyPage<ActivityRow> Rows { get; private set; } = KeyPage.Empty<ActivityRow>();

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public string? OrganizationName { get; private set; }

    public static IReadOnlyList<SelectListItem> Completeness { get; } = [new("佐证齐全", "yes"), new("缺佐证", "no")];

    public async Task<IActionResult> OnGetAsync([FromQuery] ActivityFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        if (await list.PageAsync(filter, KeyRequest.From(Request), cancellationToken) is not { } rows)
            return NotFound();
        Rows = rows;
        Kinds = [.. (await list.KindsAsync(cancellationToken)).Select(k => new SelectListItem(k.Name, k.Code))];
        OrganizationName = filter.Organization is { } id ? await tree.NameOfAsync(id) : null;
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync([FromQuery] ActivityFilter filter, string? format, CancellationToken cancellationToken) =>
        await list.AllAsync(filter, cancellationToken) is { } rows
            ? new ExportResult<ActivityRow>("工作记录", rows, Columns, format == "xlsx")
            : NotFound();

    private static IReadOnlyList<ExportColumn<ActivityRow>> Columns { get; } =
    [
        new("日期", r => r.Activity.On),
        new("种类", r => r.Activity.KindName),
        new("事项", r => r.Activity.Title),
        new("工会", r => r.OrganizationName),
        new("佐证", r => r.Activity.IsComplete ? "齐全" : "缺"),
        new("缺少的佐证", r => r.Activity.Missing),
    ];
}
