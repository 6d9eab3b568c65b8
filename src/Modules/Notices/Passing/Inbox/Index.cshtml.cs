using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Notices.Passing.Inbox;

/// <summary>What was received from above, for the organizations the person works for.</summary>
[Feature(PassingStartup.Feature)]
[RequirePermission(PassingPermissions.View)]
internal sealed class IndexModel(InboxList list) : PageModel
{
    private const int MostExported = 100_000;

    private static readonly IReadOnlyList<ExportColumn<InboxEntry>> Columns =
    [
        new("标题", e => e.Title),
        new("文号", e => e.NumberText),
        new("来文单位", e => e.SenderName),
        new("收到", e => e.ReceivedAt),
        new("要求", e => e.Ask.Words),
        new("截止日期", e => e.DueOn),
        new("状态", e => e.State.DisplayName()),
        new("还欠", e => e.IsOwed ? "是" : "否"),
        new("已阅", e => e.AcknowledgedAt),
        new("已阅人", e => e.AcknowledgedBy),
        new("回复", e => e.AnsweredAt),
        new("回复人", e => e.AnsweredBy),
    ];

    public KeyPage<InboxRow> Rows { get; private set; } = KeyPage.Empty<InboxRow>();

    public string? Show { get; private set; }

    public DateOnly Today => list.Today;

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public async Task OnGetAsync(string? show, string? q, CancellationToken cancellationToken)
    {
        Show = show;
        var counts = new Dictionary<string, int>();
        foreach (var tab in new[] { "", "unread", "owed", "overdue" })
            counts[tab] = await (await list.FilteredAsync(tab, null)).CountAsync(cancellationToken);
        Counts = counts;
        Rows = await list.PageAsync(show, q, KeyRequest.From(Request), cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(string? show, string? q, string? format, CancellationToken cancellationToken) =>
        new ExportResult<InboxEntry>(
            "收文",
            (await list.FilteredAsync(show, q))
                .OrderByDescending(e => e.ReceivedAt)
                .ThenByDescending(e => e.Id)
                .Take(MostExported)
                .AsAsyncEnumerable(),
            Columns,
            format == "xlsx"
        );
}
