using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Exports;
using Union.Web.Lists;

namespace Union.Notices.Citations.Collecting;

/// <summary>What is cited and absent.</summary>
[RequirePermission(Permissions.ViewDrafts)]
internal sealed class IndexModel(Stubs stubs) : PageModel
{
    private static readonly IReadOnlyList<ExportColumn<Stub>> Columns =
    [
        new("标题", s => s.Title),
        new("文号", s => s.Number),
        new("被引用次数", s => s.Times),
        new("引用它的文件数", s => s.Notices),
        new("引自", s => string.Join("；", s.Sources.Select(x => x.Title))),
    ];

    public KeyPage<Stub> Rows { get; private set; } = KeyPage.Empty<Stub>();

    public async Task OnGetAsync(string? q, CancellationToken cancellationToken) =>
        Rows = await stubs.PageAsync(q, KeyRequest.From(Request), cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(string? q, string? format, CancellationToken cancellationToken) =>
        new ExportResult<Stub>("待收集的文件", (await stubs.AllAsync(q, cancellationToken)).ToAsyncEnumerable(), Columns, format == "xlsx");
}
