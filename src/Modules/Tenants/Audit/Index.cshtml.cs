using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Display;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Tenants.Audit;

/// <summary>The audit trail of the site, and of the sites below it when one is chosen.</summary>
[RequirePermission("ViewAudit")]
internal sealed class IndexModel(AuditTrail trail, TenantRegistry registry, RecordWords words) : PageModel
{
    private const int MostChoices = 200;

    private IReadOnlyList<TenantInfo>? _sitesBelow;

    [BindProperty(SupportsGet = true)]
    public string? Site { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public AuditInput Filter { get; set; } = new();

    public TenantInfo Shown { get; private set; } = null!;

    public KeyPage<Act> Acts { get; private set; } = KeyPage.Empty<Act>();

    public RecordWords Words => words;

    public string Query => Request.QueryString.Value ?? "";

    public bool HasSitesBelow => SitesBelow.Count > 0;

    /// <summary>Empty when there are too many to choose from a list; their code is then typed.</summary>
    public IReadOnlyList<SelectListItem> SiteChoices =>
        SitesBelow.Count > MostChoices ? [] : [.. SitesBelow.Select(t => new SelectListItem(t.DisplayName, t.Name))];

    private IReadOnlyList<TenantInfo> SitesBelow => _sitesBelow ??= [.. registry.SubtreeOf(trail.Site(null)!).Skip(1)];

    public string? From(Act act) => act.FromTenantId is { } id ? registry.Find(id)?.DisplayName : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (trail.Site(Site) is not { } site)
            return NotFound();
        Shown = site;
        Acts = await trail.PageAsync(site, Filter.ToFilter(), KeyRequest.From(Request, 30), cancellationToken);
        return Page();
    }

    public IActionResult OnGetExport() =>
        trail.Site(Site) is { } site
            ? new CsvResult(
                $"{site.DisplayName}操作记录.csv",
                ["序号", "时间", "操作人", "来自站点", "操作", "代码", "理由", "网络地址", "涉及记录", "校验值"],
                RowsAsync(site)
            )
            : NotFound();

    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancellationToken)
    {
        if (trail.Site(Site) is not { } site)
            return NotFound();
        var broken = await trail.VerifyAsync(site, cancellationToken);
        if (broken is null)
            this.Succeeded($"{site.DisplayName}的操作记录首尾相接，逐条校验无误。");
        else
            this.Failed($"{site.DisplayName}的操作记录校验不通过：{broken}请立即保护现场，联系系统管理员核查数据库的访问记录，并与备份比对。");
        return Redirect(Url.Content("~/admin/audit") + (site.Id == trail.Site(null)!.Id ? "" : $"?site={site.Name}"));
    }

    private async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(TenantInfo site)
    {
        await foreach (var act in trail.AllAsync(site, Filter.ToFilter(), HttpContext.RequestAborted))
        {
            yield return
            [
                act.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ChinaTime.Minute(act.At),
                act.UserName,
                From(act),
                act.Title,
                act.Name,
                act.Reason,
                act.IpAddress,
                string.Join("；", act.Changes.Select(c => $"{words.KindOf(c.Kind)} {c.Title}".Trim()).Distinct()),
                act.Hash,
            ];
        }
    }
}
