using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Organizations.DualDisplays;

[RequirePermission(Permissions.View)]
internal sealed class IndexModel(DisplayList list) : PageModel
{
    private static readonly IReadOnlyList<ExportColumn<DisplayRow>> Columns =
    [
        new("工会名称", r => r.Name),
        new("双亮情况", r => r.State?.DisplayName() ?? "没有登记"),
        new("主席", r => r.ChairName),
        new("确认日期", r => r.ConfirmedOn),
        new("需要更新的原因", r => r.Reason),
    ];

    public static IReadOnlyList<SelectListItem> States { get; } = [.. EnumChoices.Of<DisplayState>(), new("没有登记", "None")];

    public KeyPage<DisplayRow> Rows { get; private set; } = KeyPage.Empty<DisplayRow>();

    public async Task OnGetAsync(string? q, string? state, CancellationToken cancellationToken) =>
        Rows = await list.PageAsync(q, state, KeyRequest.From(Request), cancellationToken);

    public IActionResult OnGetExport(string? q, string? state, string? format) =>
        new ExportResult<DisplayRow>("双亮情况", list.AllAsync(q, state), Columns, format == "xlsx");
}
