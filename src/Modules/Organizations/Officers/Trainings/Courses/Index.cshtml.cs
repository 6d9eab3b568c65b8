using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Organizations.Officers.Trainings.Courses;

[RequirePermission(Permissions.View)]
internal sealed class IndexModel(TrainingList list, Access access) : PageModel
{
    public KeyPage<TrainingRow> Rows { get; private set; } = KeyPage.Empty<TrainingRow>();

    public bool MayAdd { get; private set; }

    public async Task OnGetAsync([FromQuery] TrainingFilter filter, CancellationToken cancellationToken)
    {
        Rows = await list.PageAsync(filter, KeyRequest.From(Request), cancellationToken);
        MayAdd = (await access.HeldAtAsync(Permissions.Officers)).Count > 0;
    }

    public async Task<IActionResult> OnGetExportAsync([FromQuery] TrainingFilter filter, string? format) =>
        new ExportResult<TrainingRow>("干部培训", await list.AllAsync(filter), TrainingList.Columns, format == "xlsx");
}
