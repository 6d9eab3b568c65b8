using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Exports;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Search.Log;

/// <summary>The search log of a site: what is asked, what leads nowhere, and the way from there into a must-find list.</summary>
[RequirePermission(Permissions.ManageQuality)]
internal sealed class IndexModel(SearchLogList log, KeepSearch keep, SiteService sites) : PageModel
{
    private static readonly ExportColumn<LoggedSearch>[] Columns =
    [
        new("时间", s => s.At),
        new("查询", s => s.Text),
        new("筛选", s => s.Filters),
        new("页面", s => s.IsStaff ? "工作人员" : "网站"),
        new("结果", s => s.Results),
        new("用时（毫秒）", s => s.TookMs),
        new("打开第几条", s => s.ClickedRank),
    ];

    public IReadOnlyList<SelectListItem> Outcomes { get; } =
    [new("没有结果", "none"), new("有结果没有打开", "unopened"), new("打开了结果", "opened"), new("打开的在第 5 条以后", "low")];

    public IReadOnlyList<SelectListItem> Places { get; } = [new("网站", "site"), new("工作人员", "staff")];

    public SearchLogSettings Settings { get; private set; } = new();

    public LogFigures Figures { get; private set; } = new(0, 0, 0, null);

    public IReadOnlyList<FailingQuery> Failing { get; private set; } = [];

    public KeyPage<LoggedSearch> Rows { get; private set; } = KeyPage.Empty<LoggedSearch>();

    private LogFilter Filter => LogFilter.Of(Request.Query);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Settings = (await sites.GetSiteSettingsAsync(cancellationToken)).As<SearchLogSettings>();
        Figures = await log.FiguresAsync(Filter, cancellationToken);
        Failing = await log.FailingAsync(Filter, cancellationToken);
        Rows = await log.PageAsync(Filter, KeyRequest.From(Request), cancellationToken);
    }

    public IActionResult OnGetExport(string? format) => new ExportResult<LoggedSearch>("检索记录", log.AllAsync(Filter), Columns, format == "xlsx");

    public async Task<IActionResult> OnPostKeepAsync(Guid? id, string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            return BadRequest();
        var search = id is null ? null : await log.FindAsync(id.Value, cancellationToken);
        var (list, isKept) = await keep.RunAsync(search?.Text ?? text, search, null, cancellationToken);
        if (!isKept)
            return LocalRedirect($"~/admin/search/quality/{list.Id}/query?text={Uri.EscapeDataString(search?.Text ?? text)}");
        this.Succeeded($"“{search!.Text}”已加入必查清单“{list.Name}”，答案是当时打开的那一条。");
        return LocalRedirect("~/admin/search/log");
    }

    public string ExportLink(string format)
    {
        var query = new QueryBuilder { { "handler", "Export" }, { "format", format } };
        foreach (var name in new[] { "text", "outcome", "place", "from", "to" })
            if (Request.Query[name].ToString() is { Length: > 0 } value)
                query.Add(name, value);
        return query.ToString();
    }
}
